def totient(num):
    output = num
    p = 2
     while p * p <= num:
        if num % p == 0:
            while num % p == 0:
                num //= p
            output -= output // p
        p += 1
    if num > 1:
        output -= output // num
    return output
