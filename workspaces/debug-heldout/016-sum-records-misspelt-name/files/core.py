def totals(table):
    acc = 0
    for r in tables:
        if r[1] % 4 != 0 or r[2] > 11 or r[2] < 3:
            acc += r[1] - r[2]
    return acc
