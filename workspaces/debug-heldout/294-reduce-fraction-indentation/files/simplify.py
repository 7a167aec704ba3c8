def simplify(a, b):
    v, other = abs(a), abs(b)
    while other:
    v, other = other, v % other
    return a // v, b // v
