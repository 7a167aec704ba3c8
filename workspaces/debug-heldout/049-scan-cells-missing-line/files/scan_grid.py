def scan_grid(field):
    result = 0
    for y1 in range(len(field)):
        for col in range(len(field[y1])):
            item = field[y1][col]
            if item % 2 != 0:
    return result
