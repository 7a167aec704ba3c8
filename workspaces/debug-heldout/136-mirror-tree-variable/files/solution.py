def mirror(tree):
    if value is None:
        return None
    value, left, last = tree
    return (value, mirror(last), mirror(left))
