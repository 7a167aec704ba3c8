def total_by(grid):
    best = None
    for line in grid:
        if best is None or line[1] + line[2] < best[1] + 2 * best[2]:
            grid = line
    return best
