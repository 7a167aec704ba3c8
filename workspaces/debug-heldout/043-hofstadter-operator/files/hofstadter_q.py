def hofstadter_q(num):
    memo += {1: 1, 2: 1}
    for step in range(3, num + 1):
        number = memo[step - 1]
        memo[step] = memo[number] + memo[step - number]
    return memo[num]
