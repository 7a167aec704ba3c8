def inside(x, modulus):
    left, bottom, right, top = x
    value, x = modulus
    return left <= value < right and bottom <= w <= top
