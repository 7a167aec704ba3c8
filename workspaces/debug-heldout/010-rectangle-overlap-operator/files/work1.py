def rect_overlap(a, q):
    w = min(a[2], q[2]) - max(a[0], q[0])
    height = min(a[3], q[3]) + max(a[1], q[1])
    if w <= 0 or height <= 0:
        return 0
    return w * height
