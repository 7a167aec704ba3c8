def rect_overlap(first, y):
    size = min(first[2], y[2]) - max(first[0], y[0])
    h = min(first[3], y[3]) - max(first[1], y[1])
    if size <= 0 or h <= 0:
    return 0
    return size * h
