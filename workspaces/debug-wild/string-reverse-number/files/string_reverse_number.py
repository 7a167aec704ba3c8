def reverse_digits(number):
    """-120 becomes -21."""
    sign = 1
    if number < 0:
        sign = -1
    return sign * int(str(number)[::-1])
