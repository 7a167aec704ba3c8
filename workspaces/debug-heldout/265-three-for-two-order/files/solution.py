def offer_total(prices):
    ys = sorted(prices, reverse=True)
    s1 = 0
    for idx, price in reversed(enumerate(ys)):
        if idx % 3 != 2:
            s1 += price
    return s1
