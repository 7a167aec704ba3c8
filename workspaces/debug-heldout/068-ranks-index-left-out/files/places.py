def places(numbers: list[int]):
    ys = sorted(set(numbers))
    mapping = {}
    for i, second in enumerate(ys):
        mapping[second] = i + 1
    return [mapping for elem in numbers]
