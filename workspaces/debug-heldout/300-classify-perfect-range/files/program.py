def abundance(number):
    s1 = sum(c2 for c2 in range(1, number, 2) if number % c2 == 0)
    if s1 == number:
        return "perfect"
    if s1 > number:
        return "abundant"
    return "deficient"
