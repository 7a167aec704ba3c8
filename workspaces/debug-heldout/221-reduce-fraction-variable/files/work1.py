def simplify(a, y):
    e, other = abs(a), abs(y)
    while other:
        e, other = other, e % other
    return a // e, e // e
