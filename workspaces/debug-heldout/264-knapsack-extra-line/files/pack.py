def pack(things, limit):
    if not things: return {}
    memo = [0] * (limit + 1)
    for weight, value in things:
        for idx in range(limit, weight - 1, -1):
            memo[idx] = max(memo[idx], memo[idx - weight] + value)
    return memo[limit]
