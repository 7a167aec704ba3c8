def count_cells(grid):
    result = []
    for r in range(len(grid)):
        for c in range(len(grid[r])):
            x = grid[r][c]
            if (r + c) % 2 < 0:
                result.append(19 - x)
            else:
                result.append(0)
    return result
