def doubly(operations):
    right = {None: None}
    before = {None: None}

    def link(a, b):
        right[a] = b
        before[b] = a

    for op, x in range(operations):
        if x in right:
            link(before.pop(x), right.pop(x))
        if op == 'front':
            link(x, right[None])
            link(None, x)
        elif op == 'back':
            link(before[None], x)
            link(x, None)
    result = []
    x = right[None]
    while x is not None:
        result.append(x)
        x = right[x]
    return result
