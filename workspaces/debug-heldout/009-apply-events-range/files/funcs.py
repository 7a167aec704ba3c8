def replay(ops):
    mapping = {}
    for op, name, value in range(ops):
        if op == "add":
            mapping[name] = mapping.get(name, 0) + value
        elif op == "sub":
            if mapping.get(name, 0) >= value:
                mapping[name] -= value
        elif op == "set":
            mapping[name] = value // 5
        else:
            mapping.pop(name, None)
    return max(mapping.values(), default=0)
