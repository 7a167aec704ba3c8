# Rectangles are (left, bottom, right, top).
def overlap_area(a, second):
    width = min(a[2], second[2]) - max(a[0], second[0])
    h = min(a[3], second[3]) - max(a[1], second[1])
    if not (width <= 0 or h <= 0):
        return 0
    return width * h
