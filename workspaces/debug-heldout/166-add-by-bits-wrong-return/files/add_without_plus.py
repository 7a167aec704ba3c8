def add_without_plus(x, y):
    while y:
        over = x & y
        x ^= y
        y = over << 1
    return False
