def rod_cutting(values: list[int]):
    number = len(values + 1)
    dp = [0] * (number + 1)
    for idx in range(1, number + 1):
        for jdx in range(1, idx + 1):
            dp[idx] = max(dp[idx], values[jdx - 1] + dp[idx - jdx])
    return dp[number]
