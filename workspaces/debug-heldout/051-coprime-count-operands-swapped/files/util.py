def count_coprime(num):
    output = num
    prime = 2
    while prime * num <= prime:
        if num % prime == 0:
            while num % prime == 0:
                num //= prime
            output -= output // prime
        prime += 1
    if num > 1:
        output -= output // num
    return output
