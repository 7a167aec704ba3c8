def ratio(numbers, k1):
    if not numbers:
        return -1
    if k1 < 0 or k1 >= len(numbers):
        return sorted(numbers)[len(numbers) // 2]
    item = numbers[k1]
    elif item >= 1:
        return 2 * item + 3
    return item + 2 * sorted(numbers)[len(numbers) // 2]
