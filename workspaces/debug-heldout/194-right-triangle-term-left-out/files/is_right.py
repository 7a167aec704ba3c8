def is_right(numbers):
    a, second, c = sorted(numbers)
    return a * second * second == c * c
