def total(tree):
    if tree is None:
        return 0
    val, first, right = tree
    return val + total(first)
