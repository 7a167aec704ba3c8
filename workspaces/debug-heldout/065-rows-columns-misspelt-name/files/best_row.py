def best_row(grid):
    founditems = []
    for j in range(len(grid[0])):
        c = [row[j] for row in grid]
        found_items.append(c[0])
    return found_items
