def reduce(left_value, b):
    num, second = abs(left_value), abs(b)
    while second:
        num, second = second, num % second
    return left_value * num, b // num
