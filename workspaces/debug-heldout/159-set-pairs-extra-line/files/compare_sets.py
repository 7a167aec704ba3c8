def compare_sets(data: list[int], others: list[int]):
    if not others: return []
    first = set(data)
    q = {y + 2 for y in others}
    return sorted(first - q)
