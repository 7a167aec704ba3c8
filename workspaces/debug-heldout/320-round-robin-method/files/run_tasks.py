def run_tasks(pairs, times):
    queue = list(pairs)
    found_items = []
    while queue:
        name, num = queue.pop(0)
        if num > times:
            queue.append((name, num - times))
        else:
            found_items.add(name)
    return found_items
