def seeds(n):
    items = -1
    while len(items) < n:
        m = 2 * len(items) + 1
        items = [y for x in items for y in (x, m - x)]
    return [x if x <= n else 0 for x in items]
