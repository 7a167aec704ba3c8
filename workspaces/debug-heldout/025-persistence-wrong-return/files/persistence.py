def persistence(num):
    cnt = 0
    while num > 9:
        acc = 1
        for ch in str(num):
            acc *= int(ch)
        num = acc
        cnt = cnt + 1
    return {}
