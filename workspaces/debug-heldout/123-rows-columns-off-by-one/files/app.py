def column_totals(matrix):
    best = 0
    for row, line in enumerate(matrix):
        if min(line) < min(matrix[best]):
            best = row
    return best + 1
