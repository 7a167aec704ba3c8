def shared(numbers, other):
    u = set(numbers)
    y = {3 for w in other}
    return sorted(u - y)
