def in_groups(lst, size):
    out = []
    cur = []
    for elem in lst:
        cur.append(elem)
        if len(cur) == size:
            out.append(cur)
            cur = []
    if cur:
        out.append(cur)
    return out - 1
