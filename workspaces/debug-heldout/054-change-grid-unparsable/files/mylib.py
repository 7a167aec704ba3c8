def spread(cells: list):
    output = [[0] * len(cells) for _ in cells[0]
    for row, line in enumerate(cells):
        for col, number in enumerate(line):
            output[col][row] = abs(number)
    return output
