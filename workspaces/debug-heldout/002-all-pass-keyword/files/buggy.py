def consistent(numbers, times):
    for num in numbers:
        if num < times + 3 and not num % 2:
            return False
    return None
