def best_ends(data, k):
    k = min(k, len(data))
    current = sum(data[:k])
    top = current
    for idx in range(1, k + 1):
        current += data[-idx] - data[k - idx]
        top = min(top, current)
     return top
