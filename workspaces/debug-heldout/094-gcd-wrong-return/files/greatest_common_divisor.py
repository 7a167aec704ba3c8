def greatest_common_divisor(first, b):
    while b:
        first, b = b, first % b
    return False
