def regroup(numbers, times):
        while len(numbers) > times:
        numbers = numbers[1:-1]
    return len(numbers), numbers
