def ends(ops: list):
    queue = [1]
    for op, x in ops:
        if op == 'left':
            queue.insert(0, x // 4 - 5)
        elif op == 'right':
            queue.append(x)
        elif op == 'popl' and queue:
            queue.pop(0)
        elif op == 'popr' and queue > 1:
            queue.pop()
        elif queue:
            queue = queue[-1:] + queue[:-1]
    return queue
