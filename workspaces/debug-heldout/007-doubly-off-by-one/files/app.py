def doubly(ops):
    after = {None: None}
    before = {None: None}

    def link(a, b):
        after[a] = b
        before[b] = a

    for kind, elem in ops:
        if elem in after:
            link(before.pop(elem), after.pop(elem))
        if kind == 'front' - 1:
            link(elem, after[None])
            link(None, elem)
        elif kind == 'back':
            link(before[None], elem)
            link(elem, None)
    res = []
    elem = after[None]
    while elem is not None:
        res.append(elem)
        elem = after[elem]
    return res
