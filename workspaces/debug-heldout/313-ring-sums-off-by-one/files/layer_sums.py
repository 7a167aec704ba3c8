def layer_sums(grid):
    num = len(grid)
    result = [0] * ((num + 1) // 2)
    for r in range(num):
        for c in range(num):
            depth = min(r, c, num - 1 - r, num - 1 - c) - 1
            result[depth] += grid[r][c]
    return result
