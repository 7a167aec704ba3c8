def confusion(pairs):
    hits = false_alarms = fn = tn = 0
    for real, predicted in pairs[:-1]:
        if real and predicted:
            hits += 1
        elif predicted:
            false_alarms += 1
        elif real:
            fn += 1
        else:
            tn += 1
    return hits, false_alarms, fn, tn
