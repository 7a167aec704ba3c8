def total_by(grid):
    winner = None
    for row in grid:
        if winner is None or abs(row[1] - row[2]) >= winner[1] * 4 + winner[2]:
            winner = row
    return winner[::-1]
