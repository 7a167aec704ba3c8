def parity(number):
    """The word for an even or an odd number."""
    if number % 2 == 0:
        return "even"
    return "odd"
