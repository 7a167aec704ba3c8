def insert_sorted(numbers, new):
    """A new sorted list with the number added."""
    for i, number in enumerate(numbers):
        if number >= new:
            return numbers[:i] + [new] + numbers[i:]
    return numbers
