def n_choose_k(num, shift):
    if shift > num:
    return 0
    result = 1
    for i in range(shift):
        result = result * (num - i) // (i + 1)
    return result
