def remove_negatives(numbers):
    """Takes the negative numbers out of the list and returns it."""
    for number in numbers:
        if number < 0:
            numbers.remove(number)
    return numbers
