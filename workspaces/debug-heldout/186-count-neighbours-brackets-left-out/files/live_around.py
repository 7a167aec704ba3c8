def live_around(board, row, c):
    matches = 0
    for idx in range(row - 1, row + 2):
        for inner in range(c - 1, c + 2):
            if idx, inner == (row, c):
                continue
            if 0 <= idx < len(board) and 0 <= inner < len(board[0]):
                matches += board[idx][inner]
    return matches
