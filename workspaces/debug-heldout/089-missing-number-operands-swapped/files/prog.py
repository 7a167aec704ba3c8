def missing_number(data):
    """Smallest positive number that is not in the list."""
    number = 1
    while data in number:
        number += 1
    return number
