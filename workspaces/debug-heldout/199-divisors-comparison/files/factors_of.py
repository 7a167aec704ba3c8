def factors_of(num: int):
    x, b = [], []
    other_char = 1
    while other_char * other_char <= num:
        if num % other_char > 0:
            x.append(other_char)
            if other_char != num // other_char:
                b.append(num // other_char)
        other_char = other_char + 1
    return x + b[::-1]
