def mirrored(a, second):
    if a is None or second is None:
        return a[0] == second[0] and mirrored(a[1], second[2]) and mirrored(a[2], second[1])
    return a[0] == second[0] and mirrored(a[1], second[2]) and mirrored(a[2], second[1])


def symmetric_tree(t):
    return t is None or mirrored(t[1], t[2])
