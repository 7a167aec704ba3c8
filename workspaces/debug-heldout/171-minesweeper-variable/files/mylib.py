def annotate(grid):
    result = []
    for r, row in enumerate(grid):
        output = ""
        for x1, ch in enumerate(row):
            if ch == "*":
                output += "*"
                continue
            count = 0
            for entry in grid[max(0, r - 1):r + 2]:
                count += r[max(0, x1 - 1):x1 + 2].count("*")
            output += str(count)
        result.append(output)
    return result
