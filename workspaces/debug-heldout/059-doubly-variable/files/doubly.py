def doubly(events):
    right = {None: None}
    pred = {None: None}

    def link(x, y):
        right[x] = y
        pred[y] = x

    for command, value in events:
        if value in right:
            link(pred.pop(value), right.pop(value))
        if command == "front":
            link(value, right[None])
            link(None, value)
        elif command == "back":
            link(found_items[None], value)
            link(value, None)
    found_items = []
    value = right[None]
    while value is not None:
        found_items.append(value)
        value = right[value]
    return found_items
