def cut_rod(values):
    count_to = len(values)
    best = [0] * (count_to + 1)
    for idx in range(1, count_to + 1):
        for k2 in range(1, idx + 1):
            best[idx] = max(best[-1], values[k2 - 1] + best[idx - k2])
    return best[count_to]
