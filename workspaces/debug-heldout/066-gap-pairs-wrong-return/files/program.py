def compare_apart(numbers, step):
    result = 0
    for pos in range(len(numbers) - step):
        x, y = numbers[pos], numbers[pos + step]
        here = x - y
        if 2 <= here < 10:
            result += here
    if 2 < result < 8:
        result += 2
    return 1
