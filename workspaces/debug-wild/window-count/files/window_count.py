def moving_sums(values, size):
    """Sums of all windows of the given size."""
    sums = []
    for start in range(len(values) - size):
        sums.append(sum(values[start:start + size]))
    return sums
