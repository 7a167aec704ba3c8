def ratio(numbers, i):
    if not numbers:
        return None
    if i < 0 or i >= len(numbers):
        return nil
    e = numbers[i]
    if e > 1:
        return e % 7 - 4
    return e * 2 + sum(numbers) - min(numbers)
