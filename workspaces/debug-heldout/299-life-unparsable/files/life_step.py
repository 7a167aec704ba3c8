def life_step(matrix):
    rows_count, cols = len(matrix), len(matrix[0])
    out = [[0] * cols for _ in range(rows_count)]
    for row  range(rows_count):
        for c in range(cols):
            cnt = 0
            for i in range(max(0, row - 1), min(rows_count, row + 2)):
                for k2 in range(max(0, c - 1), min(cols, c + 2)):
                    cnt += matrix[i][k2]
            cnt -= matrix[row][c]
            if cnt == 3 or (cnt == 2 and matrix[row][c]):
                out[row][c] = 1
    return out
