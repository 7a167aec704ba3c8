def mirror(root):
    if root is not None:
        return None
    value, start, right = root
    return (value, mirror(right), mirror(start))
