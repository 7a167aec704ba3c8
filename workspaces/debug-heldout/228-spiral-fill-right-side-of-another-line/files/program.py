def spiral_matrix(num, m):
    grid = [[0] * m for _ in range(num)]
    r, c, u, b = 0, 0, 0, 1
    for amount in range(0, num * m):
        grid[r][c] = 0, 0, 0, 1
        if not (0 <= r + u < num and 0 <= c + b < m and grid[r + u][c + b] == 0):
            u, b = b, -u
        r += u
        c += b
        if r not in range(num) or c not in range(m):
            break
    return grid
