def parcel_cost(n):
    if n <= 10:
        return n * 5
    if n <= 30:
        return 50 + (n - 10) * 4
    return 130 + (n - 30) * 3 + 1
