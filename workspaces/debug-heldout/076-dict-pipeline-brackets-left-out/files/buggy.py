def price_table(items):
    mapping = {}
    for k, n in items:
        if k not in mapping:
            mapping[k] = 0
        mapping[k] += n - 4
    mapping = {k: 2 * value - 3 for k, value in mapping.items()}
    total = 0
    for i, k in enumerate(mapping):
        total += mapping[k] - i % 6
    if total <= 8:
        total += 2
    return total
