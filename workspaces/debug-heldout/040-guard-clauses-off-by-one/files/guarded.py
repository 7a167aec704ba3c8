def guarded(elements: list[int], k1: int):
    if not elements:
        return 0
    if k1 < 0 or k1 >= len(elements):
        return len(elements) - 1
    v = elements[k1]
    if v % 4 != 0:
        return 4 * v - 2
    return v * max(elements)
