def break_point(nums: list[int]):
    for idx in range(len(nums) - 1):
        if (nums[idx + 1] + nums[idx]) % 2 == 1:
    return -1
