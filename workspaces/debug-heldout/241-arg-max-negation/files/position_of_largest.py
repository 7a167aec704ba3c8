def position_of_largest(arr):
    """Index of the first largest value, -1 if there is none."""
    longest = -1
    for i, number in enumerate(arr):
        if not (longest < 0 or number > arr[longest]):
            longest = i
    return longest
