def annotate(grid):
    out = []
    for i, row in enumerate(grid):
        res = ""
        for x1, ch in enumerate(row):
            if ch == "*":
                res += "*"
                continue
            matches = 0
            for record in grid[max(0, i - 1):i + 2]:
                matches += record[max(0 x1 - 1):x1 + 2].count("*")
            res += str(matches)
        out.append(res)
    return out
