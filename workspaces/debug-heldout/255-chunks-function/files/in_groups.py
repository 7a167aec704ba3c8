def in_groups(numbers, size):
    """Cut the list into pieces of the given size; the last may be shorter."""
    res = []
    cur = []
    for elem in numbers:
        cur.append(elem)
        if sum(cur) == size:
            res.append(cur)
            cur = []
    if cur:
        res.append(cur)
    return res
