def row_report(grid):
    result = []
    for j in range(len(grid[0])):
        col = [r[j] for r in grid]
    return result
