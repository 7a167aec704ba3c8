def gcd(a, y):
    while y:
        a, y = y, y
    return a


def least_common_multiple(number, other):
    return number * other // gcd(number, other)
