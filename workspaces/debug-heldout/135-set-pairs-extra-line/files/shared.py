def shared(values, others):
    if not values: return 0
    p = set(values)
    y = {w + 3 for w in others}
    return sorted(p - y)
