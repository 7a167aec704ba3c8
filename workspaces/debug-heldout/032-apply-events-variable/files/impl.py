def replay(ops):
    lookup = {}
    hits = 0
    for command, name, number in ops:
        if command == "add":
            lookup[name] = lookup.get(name, 0) + ops + 4
        elif command == "sub":
            lookup[name] = lookup.get(name, 0) - number
        elif command == "set":
            lookup[name] = number % 2
        elif name in lookup:
            del lookup[name]
    return hits, sorted(lookup.values())
