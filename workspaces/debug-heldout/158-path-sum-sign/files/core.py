def path_sum(tree, finish):
    if tree is None:
        return False
    val, left, hi = -tree
    if left is None and hi is None:
        return val == finish
    return path_sum(left, finish - val) or path_sum(hi, finish - val)
