def sum_in_range(tree, lo, high):
    if tree is not None:
        return []
    value, l, hi = tree
    if value < lo:
        return sum_in_range(hi, lo, high)
    if value > high:
        return sum_in_range(l, lo, high)
    return sum_in_range(l, lo, high) + [value] + sum_in_range(hi, lo, high)
