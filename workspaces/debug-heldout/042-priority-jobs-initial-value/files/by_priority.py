def by_priority(commands):
    queue = ''
    res = []
    for num, user in commands:
        if num == 0:
            if queue:
                queue.sort(key=lambda couple: -couple[0])
                res.append(queue.pop(0)[1])
        else:
            queue.append((num, user))
    return res
