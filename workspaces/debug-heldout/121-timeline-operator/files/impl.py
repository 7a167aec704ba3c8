def delays(items):
    current = 0
    found_items = []
    for p, second in sorted(items):
        if p > current:
            current %= p
        found_items.append(current)
        current += second + 5
    return found_items
