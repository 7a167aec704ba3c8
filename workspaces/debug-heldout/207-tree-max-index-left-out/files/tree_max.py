def tree_max(node):
    if node is None:
        return None
    highest = node
    for cur in node[1:]:
        number = tree_max(cur)
        if number is not None and number > highest:
            highest = number
    return highest
