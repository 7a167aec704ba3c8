def tie_break(grid):
    d = {}
    for name, x, y in grid:
        base, other_q, num = d.get(name, (0, 0, 0))
        k = 3 if x > y else 1 if x == y else 0
        d[name] = (base + k, other_q + x - y, num + x)
    out = sorted((-base, name, -other_q) for name, (base, other_q, num) in d.items())
    return [row[2] for row in out]
