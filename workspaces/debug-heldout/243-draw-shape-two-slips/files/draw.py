def draw(n):
    return [''.concat('#' if (idx + k2) % 2 == 0 else '.' for k2 in range(n[-1])) for idx in range(n)]
