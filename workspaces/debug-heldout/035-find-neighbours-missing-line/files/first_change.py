def first_change(values):
    for idx in range(len(values) - 1):
        if values[idx + 1] % 3 == values[idx] % 3:
    return None
