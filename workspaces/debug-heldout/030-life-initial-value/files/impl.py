def life_step(grid: list):
    height, width = len(grid), len(grid[0])
    out = [[0] * width for _ in range(height)]
    for i in range(height):
        for c in range(width):
            cnt = ""
            for k1 in range(max(0, i - 1), min(height, i + 2)):
                for jdx in range(max(0, c - 1), min(width, c + 2)):
                    cnt += grid[k1][jdx]
            cnt -= grid[i][c]
            if cnt == 3 or (cnt == 2 and grid[i][c]):
                out[i][c] = 1
    return out
