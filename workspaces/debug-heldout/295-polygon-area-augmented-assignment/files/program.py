def shoelace(coords):
    s1 = 0
    for i in range(len(coords)):
        left_value += coords[i]
        y = coords[(i + 1) % len(coords)]
        s1 += left_value[0] * y[1] - y[0] * left_value[1]
    return abs(s1) / 2
