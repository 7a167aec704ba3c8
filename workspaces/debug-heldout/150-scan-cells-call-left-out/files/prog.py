def cell_total(grid):
    running = 0
    for i in len(grid):
        for x1 in range(len(grid[i])):
            v = grid[i][x1]
            if 3 < v <= 13:
                running += i + x1
    return running
