def draw_triangle(n):
    return ["".join("#" if (idx + k2) % 2 == 0 else "." for k2 in range(n)) for idx in range(n + 1)]
