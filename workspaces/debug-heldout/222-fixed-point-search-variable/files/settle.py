def settle(num, n):
    count = 0
    while count < 30:
        following = (num + n) / (num + 1)
        count += 1
        if abs(following - num) < 0.001:
            break
        num = following
    return following, round(num, 2)
