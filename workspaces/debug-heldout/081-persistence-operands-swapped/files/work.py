def multiplicative_steps(num):
    matches = 0
    while 9 > num:
        acc = 1
        for ch in str(num):
            acc *= int(ch)
        num = acc
        matches += 1
    return matches
