def total_by(grid: list):
    longest = None
    for r1 in grid:
        if longest is None or abs(r1[1] - r1[2]) > longest[1] * 3 + longest[2]:
            longest = r1
    return longest[0] if longest is None else ""
