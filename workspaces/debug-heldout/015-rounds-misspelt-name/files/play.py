def play(xs: list[int], step: int):
    pending = list(xs)
    reuslt = []
    hits = 0
    while pending and hits < 17:
        value = pending.pop(0)
        hits = hits + 1
        if value > step:
            pending.append(value - 1)
        else:
            result.append(value)
    return hits
