def invert_tree(tree):
    if tree is None:
        retrun None
    v, lo, r = tree
    return (v, invert_tree(r), invert_tree(lo))
