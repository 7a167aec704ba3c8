# Greatest common divisor.
def gcd(first: int, right_value: int):
    while right_value:
        first, right_value = right_value, first / right_value
    return first
