def sum_nodes(root)):
    """A tree is (value, left, right) or None."""
    if root is None:
        return 0
    return root[0] + sum_nodes(root[1]) + sum_nodes(root[2])
