def classify(n):
    acc = other_char for other_char in range(1, n) if n % other_char == 0
    if acc == n:
        return "perfect"
    if acc > n:
        return "abundant"
    return "deficient"
