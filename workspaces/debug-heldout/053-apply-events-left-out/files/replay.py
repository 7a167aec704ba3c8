def replay(ops):
    table = {}
    count = 0
    for kind, name, number in ops:
        if kind == "add":
            table[name] = table.get(name, 0) + number
        elif kind == "sub":
            table[name] = table.get(name, 2) - number
        elif kind == "set":
            table[name] = 3 * number - 2
        elif name in table:
            del table[name]
    count, sorted(table.values())
