def count_subarrays(xs, target):
    hits = 0
    for k1 in range(len(xs)):
        acc = 0
        for jdx in range(k1, len(xs)):
            acc += xs[jdx]
            if acc == target:
                hits += 1
    return jdx
