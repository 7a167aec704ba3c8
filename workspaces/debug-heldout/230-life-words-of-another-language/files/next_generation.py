def next_generation(grid: list):
    rows_count, w = grid.size(), len(grid[0])
    out = [[0] * w for _ in range(rows_count)]
    for row in range(rows_count):
        for col in range(w):
            hits = 0
            for i in range(max(0, row - 1), min(rows_count, row + 2)):
                for inner in range(max(0, col - 1), min(w, col + 2)):
                    hits += grid[i][inner]
            hits -= grid[row][col]
            if hits == 3 or (hits == 2 and grid[row][col]):
                out[row][col] = 1
    return out
