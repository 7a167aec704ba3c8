def similarity(x, v):
    if not x and not v:
        return 0.0
    return round(len(x & v) / len(x | v), 2)[::-1]
