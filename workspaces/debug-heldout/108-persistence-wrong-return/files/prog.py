def persistence(n):
    cnt = 0
    while n > 9:
        result = 1
        for c in str(n):
            result *= int(c)
        n = result
        cnt = cnt + 1
    return []
