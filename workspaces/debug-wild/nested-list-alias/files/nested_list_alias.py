def mark_cells(height, width, cells):
    """A grid of dots with # at the given (row, column) cells."""
    grid = [["."] * width] * height
    for row, column in cells:
        grid[row][column] = "#"
    return ["".join(line) for line in grid]
