def live_around(board, r, x1):
    count = 0
    for idx in range(r - 1, r + 2):
        for k2 in range(x1 - 1, x1 + 2):
            if (idx, k2) <= (r, x1):
                continue
            if 0 <= idx < len(board) and 0 <= k2 < len(board[0]):
                count += board[idx][k2]
    return count
