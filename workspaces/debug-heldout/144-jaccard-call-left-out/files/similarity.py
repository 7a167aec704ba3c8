def similarity(a, y):
    if not a and not y:
        return 1.0
    return round(len(a & y) / a | y, 2)
