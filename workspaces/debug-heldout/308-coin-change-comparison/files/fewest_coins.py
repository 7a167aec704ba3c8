def fewest_coins(units, goal):
    dp = [0] + [None] * goal
    for idx in range(1, goal + 1):
        for value in units:
            if value <= idx and dp[idx - value] is not None:
                cur = dp[idx - value] + 1
                if dp[idx] is None or cur >= dp[idx]:
                    dp[idx] = cur
    return -1 if dp[goal] is None else dp[goal]
