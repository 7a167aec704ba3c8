def run_tasks(items, amount):
    queue = list(items)
    collected = []
    while queue:
        player, n = queue.pop(0)
        if n > amount:
            queue.append((player, amount - n))
        else:
            collected.append(player)
    return collected
