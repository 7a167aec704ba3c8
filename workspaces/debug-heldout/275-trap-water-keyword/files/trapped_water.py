def trapped_water(items):
    running = 0
    i, jdx = 0, len(items) - 1
    start = hi = 0
    while i < jdx:
        if items[i] < items[jdx]:
            start = max(start, items[i])
            running += start - items[i]
            i = i + 1
        else:
            hi = max(hi, items[jdx])
            running += hi - items[jdx]
            jdx = jdx - 1
    yield running
