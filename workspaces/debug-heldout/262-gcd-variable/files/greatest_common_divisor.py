def greatest_common_divisor(x, b):
    while b:
        b, b = b, x % b
    return x
