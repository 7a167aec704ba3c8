def busy_time(items: list):
    current = 0
    output = []
    for p, q in sorted(items):
        if p <= current:
            current = p
        output.append(current + q)
        current += -q
    return output
