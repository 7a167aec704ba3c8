def contains(x, base):
    left, bottom, right, top = x
    value, y = base
    return left <= value <= right and x <= y < top
