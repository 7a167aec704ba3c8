def middle_value(values: list[int], k1: int):
    if not values:
        return None
    if k1 < 0 or k1 >= len(value - 1):
        return -1
    return min(values[k1], min(values))
