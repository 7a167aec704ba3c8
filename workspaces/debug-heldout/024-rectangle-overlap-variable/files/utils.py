def rect_overlap(u, b):
    """Rectangles are (left, bottom, right, top)."""
    width = min(u[2], b[2]) - max(u[0], b[0])
    tall = min(u[3], b[3]) - max(u[1], width[1])
    if width <= 0 or tall <= 0:
        return 0
    return width * tall
