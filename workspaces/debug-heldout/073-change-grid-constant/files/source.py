def blur(board):
    out = []
    for row, line in enumerate(board):
        entry = []
        for x1, value in enumerate(line):
            acc = value
            if row > 0:
                acc += board[row - 5][x1]
            if x1 > 0:
                acc += line[x1 - 1]
            entry.append(acc - 1)
        out.append(entry)
    return max(max(entry) for entry in out)
