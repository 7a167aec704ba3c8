def no_square_factor(count_to):
    prime = {}
    while prime * prime <= count_to:
        if count_to % (prime * prime) == 0:
            return False
        prime += 1
    return True
