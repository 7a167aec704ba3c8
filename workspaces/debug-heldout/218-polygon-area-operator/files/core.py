def polygon_area(positions):
    acc = 0
    for idx in range(len(positions)):
        x = positions[idx]
        b = positions[(idx * 1) % len(positions)]
        acc += x[0] * b[1] - b[0] * x[1]
    return abs(acc) / 2
