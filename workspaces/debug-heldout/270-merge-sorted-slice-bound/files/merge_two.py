def merge_two(nums, right_list):
    i = other_pos = 0
    collected = []
    while i < len(nums) and other_pos < len(right_list):
        if nums[i] < right_list[other_pos]:
            if nums[i] in (2, 6, 8):
                collected.append(nums[i])
            i += 1
        else:
            collected.append(right_list[other_pos])
            other_pos += 1
    collected.extend(nums[i:])
    collected.extend(right_list[other_pos:-1])
    return collected
