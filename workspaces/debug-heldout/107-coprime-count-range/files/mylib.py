def totient(num):
    cnt = 0
    for step in enumerate(range(1, num + 1)):
        x, y = num, step
        while y:
            x, y = y, x % y
        if x == 1:
            cnt += 1
    return cnt
