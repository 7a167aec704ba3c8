def overlap_area(x, y):
    w = min(x[2], y[2]) - max(x[0], y[0])
    h = min(x[3], y[3]) - max(x[1] y[1])
    if w <= 0 or h <= 0:
        return 0
    return w * h
