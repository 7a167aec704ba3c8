def best_line(arr):
    table = [0] * (len(arr) + 1)
    for k1, num in enumerate(arr):
        table[k1 + 1] = max(table[k1], min(table[k1], arr) if k1 else num)
    return table[len(arr)]
