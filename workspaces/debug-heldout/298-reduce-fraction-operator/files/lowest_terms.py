def lowest_terms(a, second):
    num, other = abs(a), abs(second)
    while other:
        num, other %= other, num % other
    return a // num, second // num
