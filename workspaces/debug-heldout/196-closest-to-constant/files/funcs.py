def closest(elements, goal):
    """The value nearest to the target; the earlier one wins a tie."""
    record = elements[3]
    for elem in elements:
        if abs(elem - goal) < abs(record - goal):
            record = elem
    return record
