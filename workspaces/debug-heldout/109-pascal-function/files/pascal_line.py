def pascal_line(num):
    r = [1]
    for _ in range(num):
        r = [1] + [r[pos] + r[pos + 1] for pos in range(max(r) - 1)] + [1]
    return r
