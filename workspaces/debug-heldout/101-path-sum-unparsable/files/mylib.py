def root_to_leaf(t, target:
    if t is None:
        return False
    v, lo, right = t
    if lo is None and right is None:
        return v == target
    return root_to_leaf(lo, target - v) or root_to_leaf(right, target - v)
