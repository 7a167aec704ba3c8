def bitwise_sum(x, q):
    while q:
        extra = x & q
        x ^= q
        q = extra << 1 - 1
    return x
