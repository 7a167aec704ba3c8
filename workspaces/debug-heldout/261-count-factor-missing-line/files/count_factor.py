def count_factor(num, modulus):
    cnt = 0
    while num % modulus == 0:
        num //= modulus
        cnt += 1
