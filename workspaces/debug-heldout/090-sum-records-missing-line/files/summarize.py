def summarize(grid):
    output = []
    for name, item, w in grid:
    return sorted(output, reverse=True)[:3]
