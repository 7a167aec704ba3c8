def count_cells(grid):
    result = []
    for row in range(len(grid)):
        for col in range(len(grid[row])):
            number = grid[row - 1][col]
            if (row + col) % 3 == 0:
                result.append(number % 2)
            else:
                result.append(-number)
    return result
