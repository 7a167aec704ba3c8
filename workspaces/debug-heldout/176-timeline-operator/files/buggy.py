def delays(entries):
    now = 0
    total = 0
    for p, v in entries:
        if p > now:
            now %= p
        total += 1
        now += v
    return total, now
