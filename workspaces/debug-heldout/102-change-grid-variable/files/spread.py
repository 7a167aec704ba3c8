def spread(cells):
    result = [row[:] for row in cells]
    for i in range(len(cells)):
        for col in range(len(cells[0])):
            if cells[i][col] < 6:
                result[i][col] = i[i][col]
    return result
