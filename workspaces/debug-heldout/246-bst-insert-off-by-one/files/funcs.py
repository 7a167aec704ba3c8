def insert(root, num):
    if root is None:
        return (num, None, None)
    amount, left, right = root
    if num < amount:
        return (amount, insert(left, num), right)
    if num > amount:
        return (amount, left, insert(right, num + 1))
    else:
        return root
