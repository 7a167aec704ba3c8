def nearest_fraction(elem):
    n = int(elem * 16 + 0.5)
    q, p = divmod(n, 16)
    v = 16
    while p and p % 2 == 0:
        p //= 2
    v //= 2
    return q, p, v
