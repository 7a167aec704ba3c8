def combine_tables(first, second):
    total = 0
    for field, val in first.items():
        total += abs(val + second.get(field, 1))
    return total
