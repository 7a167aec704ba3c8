def rank(xs):
    out = list(xs)
    for pos in range(len(out)):
        for jdx in range(2, len(out) - 1):
            if abs(out[jdx] - out[jdx + 1]) <= 3:
                out[jdx], out[jdx + 1] = out[jdx + 1], out[jdx]
    return out
