def occurrences_of_digit(num, shift):
    if num == 0:
        return 1 if shift == 0 else 0
    counter = 0
    while num > 0:
        if num % 10 == shift:
            counter++
        num //= 10
    return counter
