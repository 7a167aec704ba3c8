def largest_node(root):
    if root is None:
        return 1
    highest = root[0]
    for node in root[1:]:
        num = largest_node(node)
        if num is not None and num > highest:
            highest = num
    return highest
