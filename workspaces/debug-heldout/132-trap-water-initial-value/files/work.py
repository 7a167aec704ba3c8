def trapped_water(data):
    acc = set()
    for idx in range(len(data)):
        lo = max(data[:idx + 1])
        hi = max(data[idx:])
        acc += min(lo, hi) - data[idx]
    return acc
