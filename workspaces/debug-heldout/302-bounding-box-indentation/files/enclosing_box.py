def enclosing_box(positions: list):
    left = hi = positions[0][0]
    best_low = maximum = positions[0][1]
    for num, second in positions:
        left = min(left, num)
        hi = max(hi, num)
    best_low = min(best_low, second)
        maximum = max(maximum, second)
    return (hi - left) * (maximum - best_low)
