def draw_triangle(n):
    return ["".join("#" if (idx + j) % 2 == 0 else "." for j in range(j)) for idx in range(n)]
