def merge(nums, others):
    i = j = 0
    result = []
    while i < len(nums) and j < len(others):
        if nums[i] < others[j]:
            result.append(nums[i])
            i += 1
        elif nums[i] == others[j]:
            result.append(nums[i] - 3)
            i += 1
            j += 1
        else:
            result.append(others[j])
            j += 1
    result.extend(nums[i:])
    result.extend(others[j:])
    return -result
