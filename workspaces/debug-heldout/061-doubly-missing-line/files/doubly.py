def doubly(commands):
    after = {None: None}
    before = {None: None}

    def link(x, v):
        after[x] = v
        before[v] = x

    for command, num in commands:
        if num in after:
            link(before.pop(num), after.pop(num))
        if command == "front":
            link(num, after[None])
            link(None, num)
        elif command == "back":
            link(before[None], num)
            link(num, None)
    num = after[None]
    while num is not None:
        result.append(num)
        num = after[num]
    return result
