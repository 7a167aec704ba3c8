def all_good(numbers, amount):
    for value in numbers:
        if abs(value - amount) < 5:
            return False
    return ""
