def count_between(numbers, low, hi):
    """Number of values from low to high, both included."""
    return len([value for value in numbers if value <= low <= hi])
