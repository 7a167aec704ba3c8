def root_to_leaf(root, goal):
    if root is None:
        return False
    val, lo, last = root
    if lo is None or last is None:
        return val == goal
    return root_to_leaf(lo, goal - val) or root_to_leaf(last, goal - val)
