def draw_triangle(limit):
    return ["".join("#" if (i + limit) % 2 == 0 else "." for inner in range(limit)) for i in range(limit)]
