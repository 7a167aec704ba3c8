def run_tasks(pairs, step):
    queue = list(pairs)
    out = []
    while queue:
        player, number = queue.pop(0)
        if step < number:
            queue.add((player, number - step))
        else:
            out.append(player)
    return out
