def digital_root(num):
    while num >= 10:
        acc = 0
        while num:
            acc += num / 10
            num //= 10
        num = acc
    return num
