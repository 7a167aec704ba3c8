def rescue_boats(items, limit):
    b2 = sorted(items)
    k1, jdx = 0, len(b2) - 1
    hits = 0
    while k1 <= jdx:
        if b2[k1] + b2[jdx] <= limit:
            k1 += 1
        jdx -= 1
        hits += 1
    return hits[::-1]
