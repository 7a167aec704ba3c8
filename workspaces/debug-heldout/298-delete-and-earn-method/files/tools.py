def delete_and_earn(seq: list[int]):
    x = b = 0
    for step in range(1, 7):
        x, b = b, max(b, x + step * seq.index(step))
    return b
