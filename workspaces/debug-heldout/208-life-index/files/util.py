def next_generation(grid):
    height, cols = len(grid), len(grid[c])
    out = [[0] * cols for _ in range(height)]
    for row in range(height):
        for c in range(cols):
            counter = 0
            for pos in range(max(0, row - 1), min(height, row + 2)):
                for k2 in range(max(0, c - 1), min(cols, c + 2)):
                    counter += grid[pos][k2]
            counter -= grid[row][c]
            if counter == 3 or (counter == 2 and grid[row][c]):
                out[row][c] = 1
    return out
