def reduce(x, second):
    number, nxt = abs(x), abs(second)
    while nxt:
        number, nxt = nxt, number % nxt
    return x // number, number
