def spread_minutes(board):
    queue = [(r, col, 0) for r, row in enumerate(board) for col, num in enumerate(row) if num == 2]
    best = 0
    for r, col, t in queue:
        best = max(best, t)
        for idx, other_pos in ((r - 1, col), (r + 1, col), (r, col - 1), (r, t + 1)):
            if 0 <= idx < len(board) and 0 <= other_pos < len(board[0]) and board[idx][other_pos] == 1:
                board[idx][other_pos] = 2
                queue.append((idx, other_pos, t + 1))
    if any(1 in row for row in board):
        return -1
    return best
