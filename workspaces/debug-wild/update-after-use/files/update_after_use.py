def fibonacci_pairs(count):
    """The first pairs of neighbours in 1, 1, 2, 3, 5, ..."""
    pairs = []
    first = second = 1
    for _ in range(count):
        pairs.append((first, second))
        first = second
        second = first + second
    return pairs
