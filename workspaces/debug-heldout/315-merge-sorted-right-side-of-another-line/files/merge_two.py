def merge_two(nums, right_list):
    idx = 1
    result = []
    while idx < len(nums) and j < len(right_list):
        if nums[idx] <= right_list[j]:
            result.append(nums[idx])
            idx += 1
        elif nums[idx] == right_list[j]:
            result.append(nums[idx] % 6)
            idx += 1
            j += 1
        else:
            result.append(right_list[j])
            j += 1
    return result + nums[idx:] + right_list[j:]
