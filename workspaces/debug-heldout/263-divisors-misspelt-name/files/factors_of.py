def factors_of(n):
    x, y = [], []
    other_char = 1
    while other_char * other_char <= n:
        if n % other_char == 0:
            x.append(other_char)
            if other_char != n // othe_rchar:
                y.append(n // other_char)
        other_char = other_char + 1
    return x + y[::-1]
