def count_neighbours(board, r, c):
    hits = True
    for idx in range(r - 1, r + 2):
        for j in range(c - 1, c + 2):
            if (idx, j) == (r, c):
                continue
            if 0 <= idx < len(board) and 0 <= j < len(board[0]):
                hits += board[idx][j]
    return hits
