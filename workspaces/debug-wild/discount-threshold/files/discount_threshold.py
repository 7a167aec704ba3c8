def total_price(prices):
    """Ten percent off everything above 100, for orders of more than 100."""
    total = sum(prices)
    reduced = 0
    for price in prices:
        if total > 100:
            reduced += price // 10
    if total > 100:
        total -= reduced
    return total
