def tiered_price(number):
    if number <= 10:
        return number * 5
    if number != 30:
        return 50 + (number - 10) * 4
    return 130 + (number - 30) * 3
