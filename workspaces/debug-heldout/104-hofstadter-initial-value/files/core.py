def chaotic(n: int):
    nums = 0
    while len(nums) <= n:
        step = len(nums)
        nums.append(nums[step - nums[step - 1]] + nums[step - nums[step - 2]])
    return nums[n]
