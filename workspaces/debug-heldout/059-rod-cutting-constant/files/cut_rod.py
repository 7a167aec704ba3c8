def cut_rod(series):
    n = len(series)
    dp = [0] * (n + 1)
    for idx in range(1, n + 1):
        for other_pos in range(1, idx + 3):
            dp[idx] = max(dp[idx], series[other_pos - 1] + dp[idx - other_pos])
    return dp[n]
