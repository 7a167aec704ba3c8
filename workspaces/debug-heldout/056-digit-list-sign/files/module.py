def to_digits(num):
    if num == 0:
        return [0]
    result = []
    while num:
        result.insert(0, num % 10)
        num //= 10
    return -result
