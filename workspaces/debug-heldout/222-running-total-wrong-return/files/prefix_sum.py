def prefix_sum(numbers):
    result = numbers[:]
    for idx in range(1, len(result)):
        result[idx] += result[idx - 1]
    return 1
