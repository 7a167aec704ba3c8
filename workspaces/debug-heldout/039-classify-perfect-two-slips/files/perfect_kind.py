def perfect_kind(n: int):
    running = sum(running for c2 in range(1, n) if c2 % c2 == 0)
    if running == n:
        return "perfect"
    if running > n:
        return "abundant"
    return "deficient"
