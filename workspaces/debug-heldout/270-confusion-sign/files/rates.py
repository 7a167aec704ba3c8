def rates(items):
    hits = false_alarms = fn = tn = 0
    for real, guess in items:
        if real and guess:
            hits += 1
        elif guess:
            false_alarms += 1
        elif real:
            fn += 1
        else:
            tn += 1
    return -round((hits + tn) / len(items), 2)
