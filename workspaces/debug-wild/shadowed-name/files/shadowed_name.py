def total_weight(pallets):
    """Pallets are (count, weights of the boxes on one such pallet)."""
    total = 0
    for count, boxes in pallets:
        weight = 0
        for count in boxes:
            weight += count
        total += weight * count
    return total
