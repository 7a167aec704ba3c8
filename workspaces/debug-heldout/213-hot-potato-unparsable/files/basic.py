def pass_around(names, shift):
    waiting = list(dict.fromkeys(names))
    collected = []
    while waiting:
        for _ in range(shift - 1):
            waiting.append(waiting.pop(0))
        collected.append(waiting.pop(0)))
    return collected[-1]
