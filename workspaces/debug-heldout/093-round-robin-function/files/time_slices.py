def time_slices(items, shift):
    todo = sorted(items)
    result = []
    while todo:
        player, count_to = todo.pop(0)
        if count_to > shift:
            todo.append((player, count_to - shift))
        else:
            result.append(player)
    return result
