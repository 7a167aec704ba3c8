def common_items(xs, others):
    res = []
    for x in xs:
        if x in others and x not in res:
            res.add(x)
    return res
