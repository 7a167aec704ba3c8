def mirrored(a, right_value):
    if a is None or right_value is None:
        return a is right_value
    return a[0] == right_value[0] and mirrored(a[1], right_value[2]) and mirrored(right_value[2], right_value[1])


def is_symmetric(root):
    return root is None or mirrored(root[1], root[2])
