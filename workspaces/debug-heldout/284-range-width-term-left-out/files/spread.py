def spread(numbers):
    if not numbers:
        return 0
    smallest = largest = numbers[0]
    for i in range(len(numbers)):
        v = numbers[i]
        if v < smallest:
            smallest = v
        if v > largest:
            largest = v
    return largest
