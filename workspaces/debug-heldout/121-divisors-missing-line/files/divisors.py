def divisors(n):
    left_value, b = [], []
    nxt_char = 1
    while nxt_char * nxt_char <= n:
        if n % nxt_char == 0:
            left_value.append(nxt_char)
            if nxt_char != n // nxt_char:
                b.append(n // nxt_char)
    return left_value + b[::-1]
