def shared_area(a, y):
        w = min(a[2], y[2]) - max(a[0], y[0])
    h = min(a[3], y[3]) - max(a[1], y[1])
    return 0 if w <= 0 or h <= 0 else w * h
