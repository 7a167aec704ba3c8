def enclosing_box(positions):
    left = last = positions[0][0]
    lowest = highest = positions[0][1]
    last = {}
    for x, nxt in positions:
        left = min(left, x)
        last = max(last, x)
        if nxt < lowest:
            lowest = nxt
        highest = max(highest, nxt)
    return (last - left) * (highest - lowest)
