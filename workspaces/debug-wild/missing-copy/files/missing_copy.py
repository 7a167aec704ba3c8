def step(cells):
    new = cells
    for i in range(1, len(cells) - 1):
        new[i] = cells[i - 1] ^ cells[i + 1]
    return new


def simulate(cells, steps):
    """A row of cells after some steps; a cell becomes 1 when exactly one neighbour is 1, the ends stay."""
    for _ in range(steps):
        cells = step(cells)
    return cells
