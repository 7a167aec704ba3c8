def rect_overlap(x, q):
    w = min(x[2], q[2]) - max(x[0], q[0])
    h = min(x[3], q[3]) - max(x[1], q[1])
    if not (w <= 0 or h <= 0):
        return 0
    return w * h
