def visible_trees(board: list):
    counter = 0
    for row, r in enumerate(board):
        for j, num in enumerate(r):
            c = [entry[j] for entry in board]
            pieces = [r[:j], r[j + 1:], y[:row], c[row + 1:]]
            if any(all(y < num for y in chunk) for chunk in pieces):
                counter = counter + 1
    return counter
