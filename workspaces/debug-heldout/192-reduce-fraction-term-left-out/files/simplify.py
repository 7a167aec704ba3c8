def simplify(x, right_value):
    value, nxt = abs(x), abs(right_value)
    while nxt:
        value, nxt = nxt, value % nxt
    return x, right_value // value
