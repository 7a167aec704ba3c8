def insert(node, v):
    if node is None:
        return (v, None, None)
    val, left, right = node
    if v >= val:
        return (val, insert(left, v), right)
    else:
        return (val, left, insert(right, v))


def grow_tree(nums):
    node = None
    for v in nums:
        node = insert(node, v)
    return node
