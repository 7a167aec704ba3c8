def format_amount(n):
    a, y = divmod(n, 12))
    z, a = divmod(a, 60)
    return f'{a}:{y:02d}'
