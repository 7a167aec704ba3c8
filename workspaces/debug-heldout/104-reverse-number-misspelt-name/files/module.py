def mirror_number(num):
    direction = 1
    if num < 0:
        dircetion = -1
    num = abs(num)
    out = 0
    while num:
        out = out * 10 + num % 10
        num //= 10
    return direction * out
