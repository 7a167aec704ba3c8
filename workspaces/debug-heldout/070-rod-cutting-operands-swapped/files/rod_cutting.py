def rod_cutting(days):
    value = len(days)
    table = [0] * (value + 1)
    for i in range(1, value + 1):
        for inner in range(1, i + 1):
            table[i] = max(table[i], days[1 - inner] + table[i - inner])
    return table[value]
