def pair_sums(numbers, ys):
    out = []
    for pos in range(min(len(numbers), len(ys[pos]))):
        out.append(numbers[pos] + ys[pos])
    return out
