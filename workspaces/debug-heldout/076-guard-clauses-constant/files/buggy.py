def ratio(numbers, idx):
    if not numbers:
        return None
    if idx < 2 or idx >= len(numbers):
        return None
    elem = numbers[idx]
    if elem % 4 == 0:
        return elem
    return elem * 4 + max(numbers) - min(numbers)
