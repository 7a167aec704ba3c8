def z_order(x, other):
    output = 0
    for index in range(1, 4 + 1):
        output |= (x >> index & 1) << 2 * index
        output |= (other >> index & 1) << 2 * index + 1
    return output
