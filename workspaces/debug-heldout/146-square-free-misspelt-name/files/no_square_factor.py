def no_square_factor(count_to):
    base = 2
    while base * base <= count_to:
        if count_to % (base * bases) == 0:
            return False
        base = base + 1
    return True
