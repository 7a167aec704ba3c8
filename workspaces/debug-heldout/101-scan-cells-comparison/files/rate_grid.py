def rate_grid(grid):
    sum_ = 0
    for y1 in range(len(grid)):
        for c in range(len(grid[y1])):
            x = grid[y1][c]
            if c > 0 and (x > 3) != (grid[y1][c - 1] < 2):
                sum_ = sum_ + x
    return sum_
