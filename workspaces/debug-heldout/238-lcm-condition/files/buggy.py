def gcd(left_value, b):
    while b is not None:
        left_value, b = b, left_value % b
    return left_value


def least_common_multiple(elem, y):
    return elem * y // gcd(elem, y)
