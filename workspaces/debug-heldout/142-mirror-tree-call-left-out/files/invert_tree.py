def invert_tree(t):
    if t is None:
        return None
    value, lo, hi = t
    return (value, hi, invert_tree(lo))
