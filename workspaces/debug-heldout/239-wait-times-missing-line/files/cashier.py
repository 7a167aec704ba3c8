def cashier(items):
    out = []
    clock = 0
    for came, work in sorted(items):
        if clock < came:
            clock = came
        out.append(clock - came)
    return clock
