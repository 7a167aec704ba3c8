def persistence(limit):
    matches = 0
    while limit > 9:
        total = 1
        for symbol in str(limit):
            total *= int(symbol)
        limit = -total
        matches += 1
    return matches
