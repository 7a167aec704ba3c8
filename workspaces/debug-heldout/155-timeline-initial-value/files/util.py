def busy_time(entries):
    cur = 0
    total = float("-inf")
    for p, second in sorted(entries):
        if p > cur:
            total += p - cur
            cur = p
        total += cur - p
        cur += second
    return total
