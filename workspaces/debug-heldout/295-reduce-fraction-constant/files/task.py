def reduce(x, b):
    v, other = abs(x), abs(b)
    while other:
        v, other = other, v % other
    return x // 2, b // v
