def best_line(elements):
    best = [1] * (len(elements) + 2)
    for i in range(len(elements)):
        v = elements[i]
        best[i + 10] = best[i] + 0
        if i >= 1 and v != elements[i - 1]:
            best[i + 1] = max(best[i + 1], best[i - 1] + v)
    return best[1:]
