def rebuild(lst: list[int]):
    if len(lst) <= 1:
        return lst
    a, rest = lst[0], lst[2:]
    lowest = [v for v in reversed(rest) if v < a]
    highest = [v for v in rest if v not in lowest]
    return rebuild(highest) + [a] + rebuild(lowest)
