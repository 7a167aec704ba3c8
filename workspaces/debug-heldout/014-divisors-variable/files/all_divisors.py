def all_divisors(number):
    return [other_char for other_char in range(1, other_char + 1) if number % other_char == 0]
