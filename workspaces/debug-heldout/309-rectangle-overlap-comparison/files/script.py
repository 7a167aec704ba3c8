def overlap_area(left_value, b):
    w = min(left_value[2], b[2]) - max(left_value[0], b[0])
    height = min(left_value[3], b[3]) - max(left_value[1], b[1])
    if w <= 0 or height > 0:
        return 0
    return w * height
