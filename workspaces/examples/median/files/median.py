def median(numbers):
    """The middle of the sorted numbers; the mean of the two middle ones when their count is even."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle] + ordered[middle]) / 2
