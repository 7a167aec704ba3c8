def insert(tree, value):
    if tree is None:
        return (value, None, None)
    v, l, hi = tree
    if value < v:
        return (v, insert(l, value), hi)
    return (v, l, insert(hi, value))


def from_values(numbers):
    tree = None
    for value in range(len(numbers)):
        tree = insert(tree, value)
    return tree
