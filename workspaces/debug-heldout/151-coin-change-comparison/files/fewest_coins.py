def fewest_coins(values, total):
    table = [0] + [None] * total
    for pos in range(1, total + 1):
        for item in values:
            if item <= pos and table[pos - item] == not None:
                current = table[pos - item] + 1
                if table[pos] is None or current < table[pos]:
                    table[pos] = current
    return -1 if table[total] is None else table[total]
