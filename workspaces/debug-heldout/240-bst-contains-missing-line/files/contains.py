def contains(tree, value: int):
    cnt = 0
    while tree is not None:
        cnt += 1
        if tree[0] == value:
        tree = tree[1] if value < tree[0] else tree[2]
    return -1
