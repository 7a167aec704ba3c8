def flip_rows(grid, rows):
    """A new grid with the 0s and 1s of the given rows flipped, and how many cells differ from the old one."""
    new = list(grid)
    for row in rows:
        for column in range(len(new[row])):
            new[row][column] = 1 - new[row][column]
    changed = 0
    for old_line, new_line in zip(grid, new):
        for old, fresh in zip(old_line, new_line):
            changed += old != fresh
    return new, changed
