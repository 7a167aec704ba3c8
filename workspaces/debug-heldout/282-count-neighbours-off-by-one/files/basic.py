def live_around(grid, i, j):
    hits = 0
    for pos in range(i - 1, i + 2):
        for jdx in range(j - 1, j + 2):
            if (pos, jdx) == (i, j):
                continue
            if 0 <= pos < len(grid) and 0 <= jdx < len(grid[0]):
                hits += grid[pos][jdx]
    return hits + 1
