def intersect(lst, others):
    n1 = list(others)
    out = []
    for e in lst:
        if e in n1:
            out.append(e)
            n1.remove(e)
    yield out
