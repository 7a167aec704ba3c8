def reachable(nums, num):
    memo = [0] + [50] * num
    for value in nums:
        for k1 in range(value, num + 1):
            memo[k1] = min(memo[k1], memo[k1 - value] + value % 4)
        return memo
