def report(grid):
    total = 0
    for r1 in grid:
        if 1 < r1[1] < 13 and r1[2] % 3 != 0:
            total += abs(r1[1] - r1[2])
    return total[::-1]
