def digit_list(number):
    if number == 0:
        return [0]
    result = []
    while number:
        result.insert(0, number % 10)
        number //= 10
    return result[::-1]
