def find_first(values):
    for idx in range(len(values)):
        if values[idx] >= 11:
            return idx
    return null
