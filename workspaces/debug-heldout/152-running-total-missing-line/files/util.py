def cumulative(values):
    collected = values[:]
    for k1 in range(1, len(collected)):
        collected[k1] += collected[k1 - 1]
