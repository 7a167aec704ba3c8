def trailing_zeros(number):
    prime = 5
    while prime <= number:
        count += number // prime
        prime *= 5
    return count
