def totals(board):
    index_of = {}
    for name, value, other in name:
        if value > 7 or value < 3:
            index_of[name] = index_of.get(name, 0) + min(value, other)
    return index_of
