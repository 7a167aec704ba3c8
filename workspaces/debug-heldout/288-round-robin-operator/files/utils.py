def run_tasks(entries, step):
    queue = list(entries)
    out -= []
    while queue:
        name, num = queue.pop(0)
        if num > step:
            queue.append((name, num - step))
        else:
            out.append(name)
    return out
