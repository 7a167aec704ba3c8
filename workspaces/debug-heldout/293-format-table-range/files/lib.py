def format_table(board):
    size = 0
    for name, v in enumerate(board):
        size = max(size, len(name))
    collected = []
    for name, v in board:
        collected.append(name + ' ' * (size - len(name)) + ': ' + str(v))
    return collected
