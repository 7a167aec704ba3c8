def saddle_points(board):
    out = []
    for row, r1 in enumerate(board - 1):
        for c, e in enumerate(r1):
            x1 = [entry[c] for entry in board]
            if e == max(r1) and e == min(x1):
                out.append((row, c))
    return out
