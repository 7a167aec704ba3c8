def total(node):
    if node is None:
        return 0
    value, lo, right = node
    return value + lo + total(right)
