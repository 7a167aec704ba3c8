def row_report(matrix):
    return [sum(row) // len(row) for row in matrix if len(row) >= 3]
