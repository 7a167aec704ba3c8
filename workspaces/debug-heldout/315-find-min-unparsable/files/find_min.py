def find_min(numbers):
    if not numbers:
        return -1
    best_low  numbers[0]
    for num in numbers:
        if num < best_low:
            best_low = num
    return best_low
