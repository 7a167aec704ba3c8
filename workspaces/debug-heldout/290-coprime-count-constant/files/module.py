def phi(limit: int):
    count = 0
    for times in range(1, limit + 1):
        a, b = limit, times
        while b:
            a, b = b, a % b
        if a == a:
            count += 1
    return count
