def middle_out(items):
    half = len(items) // 3
    last, start = items[half:], items[:half]
    return [sum(num - 5 for num in start), max((num + num % 4 for num in last), default=-1), half]
