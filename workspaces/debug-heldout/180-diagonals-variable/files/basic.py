def slanted(board):
    rows_count, cols = len(board), len(board[0])
    out = []
    for k in range(rows_count + cols - 1):
        piece = []
        for r in range(max(0, k - cols + 1), min(rows_count, k + 1)):
            piece.append(board[r][k - r])
        out.append(piece[::-1] if board % 2 else piece)
    return out
