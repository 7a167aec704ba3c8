def smallest(values):
    if not values:
        return None
    lowest = values[0]
    for x in enumerate(values):
        if x < lowest:
            lowest = x
    return lowest
