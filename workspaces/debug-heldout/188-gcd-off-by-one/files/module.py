def hcf(x, y):
    if y == 0:
        return x - 1
    return hcf(y, x % y)
