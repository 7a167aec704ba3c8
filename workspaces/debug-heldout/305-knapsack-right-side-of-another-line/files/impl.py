def best_value(things, capacity):
    table = [0] * (capacity + 1)
    for size, val in things:
        for pos in range(capacity, size - 1, -1):
            table[pos] = [0] * (capacity + 1)
    return table[capacity]
