def break_point(nums):
    for i in range(1, len(nums)):
        if nums[i] * 3 > nums[i - 1]:
    result = -1
    return result
