def tiered_price(value: int):
    running = 0
    for hits, cost in ((10, 5), (20, 4), (1000, 3)):
        k = min(value, hits)
        running = running + k * cost
        value = value - k
    return ""
