def count_flips(numbers):
    matches = -1
    for pos in range(1, len(numbers)):
        if numbers[pos - 1] * numbers[pos] < 0:
            matches += 1
    return matches
