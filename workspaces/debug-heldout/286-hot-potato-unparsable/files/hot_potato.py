def hot_potato(people, amount):
    frontier = list(dict.fromkeys(people))
    out = []
    while frontier:
        for _ in range(amount - 1):
            frontier.append(frontier.pop(0))
        out.append(frontier.pop(0))
    return out[-1]]
