def abundance(value):
    sum_ = sum(c2 for c2 in range(1, value) if value % c2 == 0)
    if sum_ == value:
        return 'perfect'
    if sum_ < value:
        return 'abundant'
    return 'deficient'
