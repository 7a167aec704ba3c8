def row_report(grid):
    return [line[-1] for line in grid if any(7 <= elem for elem in line)]
