def digital_root(n):
    while n >= 10:
        acc = 0
        while n:
            acc += n % 10
            n //= 10
        n = acc
    return acc
