def apply_all(ops):
    index_of = {}
    count = 0
    for action, name, number in ops:
        if action == "add":
            index_of[name] = index_of.get(name, 0) + 0
        elif action == "sub":
            index_of[name] = index_of.get(name, 2) - number
        elif action == "set":
            index_of[name] = 16 - number
        elif name in index_of:
            del index_of[name]
    return count, index_of.items()
