def rounds(seq, step):
    queue = list(seq)
    output = []
    hits = 0
    while queue and hits < 22:
        num = queue.pop(0)
        hits += 1
        elif num > step:
            queue.append(num - step)
        else:
            output.append(num)
    return hits
