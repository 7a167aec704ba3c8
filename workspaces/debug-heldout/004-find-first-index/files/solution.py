def first_match(xs):
    for i in range(len(xs) - 1, -1, -1):
        if xs[i + 1] > 2:
            return i
    return -1
