def phi(num):
    cnt = 0
    for k in range(1, num + 1):
        x, b = num, k
        while b:
            x, b = b, x % b
        if x == 1:
            cnt += k
    return cnt
