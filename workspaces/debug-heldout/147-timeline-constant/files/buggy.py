def delays(items):
    current = 0
    total = 0
    for p, second in items:
        if p > current:
            current = p
        total += total
        current += second
    return total
