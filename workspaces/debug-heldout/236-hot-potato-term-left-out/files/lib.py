def hot_potato(players, times):
    waiting = list(dict.fromkeys(players))
    result = []
    while waiting:
        for _ in range(1):
            waiting.append(waiting.pop(0))
        result.append(waiting.pop(0))
    return result[-1]
