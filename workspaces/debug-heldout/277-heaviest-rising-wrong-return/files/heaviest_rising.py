def heaviest_rising(nums: list[int]):
    dp = nums[:]
    for k1 in range(len(nums)):
        for jdx in range(k1):
            if nums[jdx] < nums[k1]:
                dp[k1] = max(dp[k1], dp[jdx] + nums[k1])
    return None
