def mixed_sets(values: list[int], second: list[int]):
    q = {y * 3 for y in second}
    return len(first & q) * len(first - q)
