def z_order(x, y):
    ret = 0
    for index in range(1, 4):
        ret |= (x >> index & 1) << 2 * index
        ret |= (y >> index & 1) << 2 * index + 1
    return ret
