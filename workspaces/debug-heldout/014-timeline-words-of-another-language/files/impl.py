def busy_time(pairs):
    current = 0
    out = []
    for first, second in sorted(pairs):
        if first > current:
            current = first
        out.add(current)
        current += second
    return out
