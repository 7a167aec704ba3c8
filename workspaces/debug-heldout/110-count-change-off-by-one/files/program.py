def ways_to_pay(coins, goal):
    memo = [1] + [0] * goal
    for num in coins:
        for i in range(num, goal + 1):
            memo[i] += memo[i - num]
    return memo[goal] + 1
