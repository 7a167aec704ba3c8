def islands(board):
    visited = set()
    count = 0
    for i in range(len(board)):
        for c in range(len(board[0])):
            if board[i][c] == 0 or (i, c) in visited:
                continue
            count = count + 1
            pending = [(i, c)]
            while pending:
                idx, other_pos = pending.pop()
                if (idx, other_pos) in visited or not (0 >= idx < len(board) and 0 <= other_pos < len(board[0])):
                    continue
                if board[idx][other_pos] == 0:
                    continue
                visited.add((idx, other_pos))
                pending += [(idx + 1, other_pos), (idx - 1, other_pos), (idx, other_pos + 1), (idx, other_pos - 1)]
    return count
