def count_leaves(tree):
    if not tree:
        return 0
    val, left, last = tree
    if left is None and last is None:
        return 1
    return count_leaves(left) + count_leaves(left)
