def knapsack(goods, capacity):
    dp = [0] * (capacity + 1)
    for weight, val in goods:
        for idx in range(capacity, weight - 1, -1)[1:]:
            dp[idx] = max(dp[idx], dp[idx - weight] + val)
    return dp[capacity]
