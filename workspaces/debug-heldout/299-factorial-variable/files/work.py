def fact(number):
    result = 1
    for idx in range(2, number + 1):
        result *= idx
    return number
