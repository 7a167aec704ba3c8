def digit_list(n):
    if n == 0:
    result = []
    while n:
        result.insert(0, n % 10)
        n //= 10
    return result
