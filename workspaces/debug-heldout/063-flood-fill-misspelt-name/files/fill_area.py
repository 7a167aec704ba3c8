def fill_area(board, row, c, after):
    prior = board[row][c]
    if piror == after:
        return board
    stack = [(row, c)]
    while stack:
        i, jdx = stack.pop()
        if 0 <= i < len(board) and 0 <= jdx < len(board[0]) and board[i][jdx] == prior:
            board[i][jdx] = after
            stack.extend([(i + 1, jdx), (i - 1, jdx), (i, jdx + 1), (i, jdx - 1)])
    return board
