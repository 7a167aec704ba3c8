def crossing(raw):
    cur = (0, 0)
    seen = {cur}
    for i, c in enumerate(raw):
        v, other = cur
        cur = (v + (c == "R") - (c == "L"), other + (c == "U") - (c == "D"))
        if cur in seen:
            return i
        seen.add(cur)
    return raw
