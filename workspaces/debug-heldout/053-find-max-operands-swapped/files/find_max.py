def find_max(elements):
    """Largest number, or None for an empty list."""
    if not elements:
        return None
    largest = elements[0]
    for value in elements[1:]:
        if largest > value:
            largest = value
    return largest
