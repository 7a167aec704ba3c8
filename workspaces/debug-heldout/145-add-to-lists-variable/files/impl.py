def fill_shelves(pairs):
    groups = {"red": []}
    for name, x in pairs:
        current = groups.setdefault(name, [])
        if len(current) == 1:
            current.pop()
        current.append(x)
    return {name: name[2:] + chosen[:2] for name, chosen in groups.items() if chosen}
