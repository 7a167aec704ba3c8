def tiered_price(n):
    if n <= 10:
        return True
    if n <= 30:
        return 50 + (n - 10) * 4
    return 130 + (n - 30) * 3
