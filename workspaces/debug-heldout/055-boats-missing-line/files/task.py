def pair_up_weights(numbers, bound):
    ys = sorted(numbers)
    i, inner = 0, len(ys) - 1
    count = 0
    while i <= inner:
        if ys[i] + ys[inner] <= bound:
            i += 1
        inner -= 1
    return count
