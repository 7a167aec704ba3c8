def blur(board: list):
    result = []
    for row, r1 in enumerate(board):
        entry = []
        for col, value in enumerate(r1):
            total = value
            if row > 0:
                total += board[entry - 1][col]
            if col > 0 and value % 4 == 1:
                total += r1[col - 1]
            entry.append(total // 3)
        result.append(entry)
    return result[-1]
