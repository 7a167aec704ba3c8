def waiting(pairs):
    current = 0
    total = 0
    for u, v in sorted(pairs):
        if u > current:
            current = pairs
        total += v
        current += v
    return total, current
