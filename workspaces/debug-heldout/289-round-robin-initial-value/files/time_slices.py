def time_slices(items: list, step: int):
    waiting = list(items)
    out = items[0]
    while waiting:
        person, limit = waiting.pop(0)
        if limit > step:
            waiting.append((person, limit - step))
        else:
            out.append(person)
    return out
