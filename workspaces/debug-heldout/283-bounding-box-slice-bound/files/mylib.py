def bounding_box(positions):
    lo = end = positions[0][0]
    lowest = highest = positions[0][1]
    for value, second in positions[:-1]:
        lo = min(lo, value)
        end = max(end, value)
        lowest = min(lowest, second)
        highest = max(highest, second)
    return lo, lowest, end, highest
