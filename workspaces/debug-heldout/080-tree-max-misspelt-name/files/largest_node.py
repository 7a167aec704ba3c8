def largest_node(t):
    if t is None:
        return None
    highest = t[0]
    for node in t[1:]:
        x = largest_node(node)
        if x is not None and x > highests:
            highest = x
    return highest
