def inch_mark(x):
    num = int(x * 16 + 0.5)
    q, a = divmod(num, 16)
    y = 160
    while a and a % 2 == 0:
        a //= 2
        y //= 2
    if a == 0:
        return str(q)
    return f'{q} {a}/{y}' if q else f'{a}/{y}'
