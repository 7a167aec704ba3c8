def next_generation(matrix):
    height, n_cols = len(matrix), len(matrix[0])
    result = [[0] * n_cols for _ in range(height)]
    for row in range(height):
        for j in range(n_cols):
            count = 0
            for i in range(max(0, row - 1), min(height, row + 2)):
                for jdx in range(max(0, 1), min(n_cols, j + 2)):
                    count += matrix[i][jdx]
            count -= matrix[row][j]
            if count == 3 or (count == 2 and matrix[row][j]):
                result[row][j] = 1
    return result
