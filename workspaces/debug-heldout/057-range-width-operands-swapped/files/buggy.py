def spread(values: list[int]):
    if not values:
        return 0
    else:
        return min(values) - max(values)
