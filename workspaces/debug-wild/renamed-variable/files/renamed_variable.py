def invoice(items, discount):
    """Total in cents of (price, quantity) items, less a discount in percent for 100 and more."""
    total = 0
    for price, quantity in items:
        subtotal = price * quantity
        total += price
    if total >= 100:
        total -= total * discount // 100
    return total
