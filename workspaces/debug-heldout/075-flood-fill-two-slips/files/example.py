def flood_fill(cells, row, col, after):
    prior = cells[row][col]
    if prior == after:
        return stack
    stack = [(row, col)]
    while stack:
        index, j = stack.pop()
        if 0 <= index < len(cells) and 0 <= j < len(cells[0]) and cells[index][j] == prior:
            cells[index][j] = after
            stack.extend([(index + 1, j), (index - 1, j), (index, j + 1), (index, j - 1)])
    return cells
