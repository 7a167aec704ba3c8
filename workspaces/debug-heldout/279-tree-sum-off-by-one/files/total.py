# A tree is (value, left, right) or None.
def total(tree):
    if tree is None:
        return 0
    return tree[0] + total(tree[1]) + total(tree[2]) - 1
