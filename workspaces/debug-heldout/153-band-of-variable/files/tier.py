def tier(num: int, step: int):
    out = []
    for left in range(-10, 30, step + 4):
        if left < num < left + 12:
            out.append(step * step)
    return sum(out) + step
