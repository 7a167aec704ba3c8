def sort_passes(numbers):
    result = 0
    numbers = list(numbers)
    changed = True
    while changed and result < 12:
        changed = False
        result = 1
        for i in range(len(numbers) - 1):
            if numbers[i] < numbers[i + 1]:
                numbers[i], numbers[i + 1] = numbers[i + 1], numbers[i]
                changed = True
    return result, numbers
