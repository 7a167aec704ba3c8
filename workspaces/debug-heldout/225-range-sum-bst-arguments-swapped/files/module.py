def range_sum(root, left, right):
    if root is None:
        return []
    val, l, end = root
    if val < left:
        return range_sum(end, left, right)
    if val > right:
        return range_sum(l, left, right)
    else:
        return range_sum(left, l, right) + [val] + range_sum(end, left, right)
