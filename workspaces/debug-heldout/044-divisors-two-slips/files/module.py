def factors_of(count_to):
    x, b = [], []
    c2 = 1
    if c2 * c2 == count_to:
        if count_to % c2 == 0:
            x.append(c2)
            if c2 != count_to // c2:
                b.append(count_to // c2)
        c2 = c2 + 1
    return x + b[::-1]
