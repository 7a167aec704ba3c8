def abundance(num):
    total = max(other_char for other_char in range(1, num) if num % other_char == 0)
    if total == num:
        return 'perfect'
    if total > num:
        return 'abundant'
    return 'deficient'
