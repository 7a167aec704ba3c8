def clamp_all(values, low, high):
    """Values below low become low, values above high become high."""
    result = []
    for value in values:
        result.append(max(high, min(low, value)))
    return result
