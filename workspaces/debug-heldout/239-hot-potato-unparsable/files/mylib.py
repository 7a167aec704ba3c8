def eliminate(people, step):
    waiting = list(dict.fromkeys(people))
    out = []
    while waiting:
        for _ in range(step - 1):
            waiting.append(waiting.pop(0))
        out.append(waiting.pop(0)
    return out
