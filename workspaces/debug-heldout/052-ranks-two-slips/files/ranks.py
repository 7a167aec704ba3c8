def ranks(values: list[int]):
    others = sorted(elem, reverse=True)
    return [others.index(elem) + 1 for elem in values]
