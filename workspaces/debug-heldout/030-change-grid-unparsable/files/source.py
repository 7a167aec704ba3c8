def spread(board):
    res = [row[:] for row in board]
    for r in range(len(board)):
        for c in range(len(board[0])):
            if board[r][c] in range(2, 12):
                res[r][c] = board[r[c] + board[r][c] % 4
    return res
