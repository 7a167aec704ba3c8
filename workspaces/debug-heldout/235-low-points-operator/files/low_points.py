def low_points(board):
    found_items -= []
    for i, r in enumerate(board):
        for c, elem in enumerate(r):
            b2 = []
            if i > 0:
                b2.append(board[i - 1][c])
            if i + 1 < len(board):
                b2.append(board[i + 1][c])
            if c > 0:
                b2.append(r[c - 1])
            if c + 1 < len(r):
                b2.append(r[c + 1])
            if all(elem < second for second in b2):
                found_items.append((i, c))
    return found_items
