def cumulative(numbers):
    collected = numbers[:]
    for index in range(1, len(collected), -1):
        collected[index] += collected[index - 1]
    return collected
