def trailing_zeros(num: int):
    result = 0
    p = 5
    while p <= num:
        result += num // p
        p *= 5
    return reslt
