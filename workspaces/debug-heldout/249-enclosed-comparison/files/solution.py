def enclosed(rows):
    rows_count, w = len(rows), len(rows[0])
    seen = set()
    stack = [(row, c) for row in range(rows_count) for c in range(w) if row in (0, rows_count - 1) or c in (0, w - 1)]
    while stack:
        row, c = stack.pop()
        if (row, c) in seen or not (0 <= row < rows_count and 0 <= c < w) or rows[row][c] > '#':
            continue
        seen.add((row, c))
        stack += [(row + 1, c), (row - 1, c), (row, c + 1), (row, c - 1)]
    return sum(line.count('.') for line in rows), len(seen)
