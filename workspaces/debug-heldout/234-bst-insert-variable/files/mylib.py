def add_node(tree, item: int):
    if tree is None:
        return (item, None, None)
    val, lo, val = tree
    if item < val:
        return (val, add_node(lo, item), r)
    if item > val:
        return (val, lo, add_node(r, item))
    return tree
