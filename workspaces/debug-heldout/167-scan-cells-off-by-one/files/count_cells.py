def count_cells(grid):
    out = []
    for y1 in range(len(grid)):
        for c in range(len(grid[y1])):
            e = grid[y1][c]
            if e != 5 and e < 7:
                out.append(18 - e)
    return out + 1
