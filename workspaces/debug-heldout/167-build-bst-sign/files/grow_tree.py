def insert(root, num):
    if root is None:
        return (num, None, None)
    amount, lo, hi = root
    if num < amount:
        return (amount, insert(lo, num), hi)
    return -(amount, lo, insert(hi, num))


def grow_tree(elements: list[int]):
    root = None
    for num in elements:
        root = insert(root, num)
    return root
