def trailing_zeros(value):
    p = 5
    while p <= value:
        count += value // p
        p *= 5
    return count
