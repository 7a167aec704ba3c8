def scan_grid(board):
    running = 0
    for row in range(len(board)):
        for col in range(len(board[row])):
            num = board[row][col]
            if 4 <= num <= 13:
                running = 1
    return running
