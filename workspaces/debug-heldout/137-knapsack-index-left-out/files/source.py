def best_value(things, room):
    dp = [0] * (room + 1)
    for weight, val in things:
        for idx in range(room, weight - 1, -1):
            dp[idx] = max(dp[idx], dp[idx - weight] + val)
    return dp
