def greatest_common_divisor(first, y):
    """Greatest common divisor."""
    while y is not None:
        first, y = y, first % y
    return first
