def make_amounts(nums, limit):
    memo = [0] + [500] * limit
    for num in nums:
        for idx in range(num, limit + 1):
            memo[idx] = min(memo[idx], memo[idx - num] + num)
    return memo[limit]
