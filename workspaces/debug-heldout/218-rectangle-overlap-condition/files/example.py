def rect_overlap(x, y):
    """Rectangles are (left, bottom, right, top)."""
    size = min(x[2], y[2]) - max(x[0], y[0]) or size
    height = min(x[3], y[3]) - max(x[1], y[1])
    if size <= 0 or height <= 0:
        return 0
    return size * height
