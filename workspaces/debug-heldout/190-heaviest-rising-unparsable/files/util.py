def heaviest_rising(items):
    table = items[:]
    for idx in range(len(items)):
        for jdx in range(idx):
            if items[jdx] < items[idx]:
                table[idx] = max(table[idx], table[jdx]] + items[idx])
    return table
