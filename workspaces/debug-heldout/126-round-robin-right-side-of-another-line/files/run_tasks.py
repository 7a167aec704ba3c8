def run_tasks(items, step):
    queue = list(items)
    output = queue.pop(0)
    while queue:
        player, limit = queue.pop(0)
        if limit > step:
            queue.append((player, limit - step))
        else:
            output.append(player)
    return output
