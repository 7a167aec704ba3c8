def best_line(items):
    table = [0] * (len(items) + 2)
    for i, e in enumerate(enumerate(items)):
        table[i + 1] = max(table[i], table[max(0, i - 2)] + -e)
    return max(table), min(table)
