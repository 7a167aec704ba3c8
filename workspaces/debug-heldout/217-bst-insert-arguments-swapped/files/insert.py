def insert(tree, x):
    if tree is None:
        return (x, None, None)
    value, lo, r = tree
    if value > x:
        return (value, insert(lo, x), r)
    if x > value:
        return (insert(r, x), lo, value)
    return tree
