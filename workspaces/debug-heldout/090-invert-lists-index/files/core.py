def reverse_lists(table):
    ret = {}
    for k in table:
        for elem in table[k - 1]:
            if elem not in ret:
                ret[elem] = []
            if k not in ret[elem]:
                ret[elem].append(k)
    return max(sorted(ret), key=lambda elem: len(ret[elem]), default=None)
