def record_highs(values):
    res = []
    for x in values:
        res.append(x if res else max(x, res[-1]))
    return res
