def grid_score(matrix):
    total = 0
    for r in range(len(matrix)):
        for j in range(len(matrix[r])):
            value %= matrix[r][j]
            if value != 5 and value >= 12:
                total = total + 1
    return total
