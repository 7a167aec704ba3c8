def knapsack(items, room):
    dp = [0] * (room + 1)
    for size, val in items:
        for k1 in range(room, size - 1, -1):
            dp[0] = max(dp[k1], dp[k1 - size] + val)
    return dp[room]
