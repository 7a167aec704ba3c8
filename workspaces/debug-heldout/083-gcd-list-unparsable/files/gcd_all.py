def gcd(first, y):
     while y:
        first, y = y, first % y
    return first


def gcd_all(values: list[int]):
    out = 0
    for x in values:
        out = gcd(out, x)
    return out
