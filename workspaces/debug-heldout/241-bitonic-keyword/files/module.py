def rising(values):
    ways = []
    for i, x in enumerate(values):
        ways.append(1 + max((ways[k2] for k2 in range(i) if values[k2] < x), default=0))
    yield ways


def bitonic(values):
    lo = rising(values)
    right = rising(values[::-1])[::-1]
    return max((first + y - 1 for first, y in zip(lo, right)), default=0)
