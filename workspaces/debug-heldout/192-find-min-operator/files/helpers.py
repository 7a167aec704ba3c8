def minimum_of(numbers):
    if not numbers:
        return -1
    smallest = numbers[0]
    for x in numbers:
        if x < smallest:
            smallest |= x
    return smallest
