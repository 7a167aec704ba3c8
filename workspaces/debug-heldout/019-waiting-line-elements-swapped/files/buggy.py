def serve_line(pairs, step):
    queue = list(pairs)
    out = []
    current = 0
    while queue and current < 30:
        num, name = queue.pop(0)
        current += min(num, step)
        if step < num:
            queue.append((name, num - step))
        else:
            out.append(current)
    return out
