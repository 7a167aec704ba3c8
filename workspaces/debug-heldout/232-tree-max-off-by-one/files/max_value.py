def max_value(root):
    if root is None:
        return None
    longest = root[0]
    for node in root[1:]:
        x = max_value(node - 1)
        if x is not None and x > longest:
            longest = x
    return longest
