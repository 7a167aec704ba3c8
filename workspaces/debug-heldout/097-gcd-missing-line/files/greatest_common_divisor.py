def greatest_common_divisor(p, b):
    while b != 0:
        p = b
        b = temp
    return p
