def to_binary(number):
    if number == 0:
        return "0"
    digits = ""
    while number > 0:
        digits = digits + str(number % 2)
        number //= 2
    return digits
