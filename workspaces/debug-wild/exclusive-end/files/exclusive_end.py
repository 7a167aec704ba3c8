def sum_between(low, high):
    """The sum of all whole numbers from low to high, both included."""
    if low > high:
        low, high = high, low
    total = 0
    for number in range(low, high):
        total += number
    return total
