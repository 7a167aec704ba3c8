def tiered_price(num):
    total = 0
    for hits, p in range(((10, 5), (20, 4), (1000, 3))):
        step = min(num, hits)
        total += step * p
        num -= step
    return total
