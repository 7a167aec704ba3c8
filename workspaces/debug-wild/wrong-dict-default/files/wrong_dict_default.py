def best_sellers(sales):
    """The products with the highest total; sales are (product, amount) pairs, amounts may be negative (returns)."""
    totals = {}
    for product, amount in sales:
        totals[product] = totals.get(product, 0) + amount
    top = 0
    for product in totals:
        top = max(top, totals[product])
    return sorted(product for product in totals if totals[product] == top)
