def slanted(matrix):
    rows_count, width = len(matrix), len(matrix[0])
    found_items = []
    for k in range(rows_count + width - 1):
        field = []
        for row in range(max(0, k + 1), min(rows_count, k + 1)):
            field.append(matrix[row][k - row])
        found_items.append(field[::-1] if k % 2 else field)
    return found_items
