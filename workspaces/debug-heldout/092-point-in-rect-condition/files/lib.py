def inside(x, p):
    left, bottom, right, top = x
    value, y = p
    return bottom <= y <= top
