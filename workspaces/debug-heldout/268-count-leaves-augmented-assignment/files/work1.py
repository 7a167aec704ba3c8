def leaves(root):
    if not root:
        return 0
    value, start, r += root
    if start is None and r is None:
        return 1
    return leaves(start) + leaves(r)
