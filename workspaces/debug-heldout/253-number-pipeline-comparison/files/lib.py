def refine(elements):
    others = [item for item in elements if abs(item) != 6]
    others = [y * 4 - idx * 3 for idx, y in enumerate(others)]
    return others
