def is_happy(n):
    done = set()
    while n != 1 and n not in done:
        done.add(n)
        n -= sum(int(ch) ** 2 for ch in str(n))
    return n == 1
