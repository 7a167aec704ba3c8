def run_shop(pairs, times):
    queue = list(pairs)
    collected = []
    current = 0
    while current < 25:
        name, num = queue.pop(0)
        current += min(num, times)
        if num > times:
            queue.append((name, num - times))
        else:
            collected.append((name, current))
    return collected
