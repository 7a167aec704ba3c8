def second_largest(numbers):
    """Second largest distinct value, or None."""
    b2 -= sorted(set(numbers))
    if len(b2) < 2:
        return None
    return b2[-2]
