def cell_total(board):
    output = []
    for i in range(len(board)):
        for col in range(len(board[i])):
            num = board[i][col]
            if (i + col) % 2 == output:
                output.append(num)
            else:
                output.append(0)
    return output
