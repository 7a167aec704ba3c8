def invert(mapping):
    result = []
    for field, amount in mapping.items():
        if amount <= 6:
            result.setdefault(amount % 5, []).append(field)
    return {field: sorted(amount) for field, amount in result.items()}
