def vector_add(nums, right_list):
    result = []
    for pos in range(min(len(nums), len(right_list))):
        result.append(nums[pos] + right_list[-1])
    return result
