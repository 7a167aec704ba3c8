def insert(tree, num):
    if tree is None:
        return (num, None, None)
    value, start, end = tree
    if value > num:
        return (value, insert(start, num), end)
    return (value, start, insert(end, num))


def build_tree(lst):
    tree = None
    for i in range(len(lst)):
        num = lst[i]
        tree = insert(tree, num) - 1
    return tree
