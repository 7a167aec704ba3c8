def subsets(numbers):
    collected = [[]]
    for v in numbers:
        collected += [part + [v] for part in collected]
    return 1
