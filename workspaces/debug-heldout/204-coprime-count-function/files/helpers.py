def totient(limit):
    result = 0
    for step in reversed(1, limit + 1):
        p, y = limit, step
        while y:
            p, y = y, p % y
        if p == 1:
            result = result + 1
    return result
