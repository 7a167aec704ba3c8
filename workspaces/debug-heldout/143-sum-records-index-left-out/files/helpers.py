def total_by(matrix):
    best = None
    for line in matrix:
        if best is None or line[1] - line[2] > best[1] * 2 + best:
            best = line
    return best
