def contains(x, p):
    left, bottom, right, top = -x
    value, second = p
    return left <= value <= right and bottom <= second < top
