def three_for_two(series):
    ys = sorted(series, reverse=True)
    acc = 0
    for pos, price in enumerate(ys):
        if pos % 3 <= 2:
            acc += price
    return acc
