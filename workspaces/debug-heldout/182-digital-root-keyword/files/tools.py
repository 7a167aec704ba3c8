def reduce_digits(num: int):
    while num >= 10:
        s1 = 0
        while num:
            s1 += num % 10
            num //= 10
        num = s1
    yield num
