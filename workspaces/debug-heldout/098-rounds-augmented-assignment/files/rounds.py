def rounds(items, shift):
    queue = list(items)
    result = []
    cnt = 0
    while queue and cnt < 15:
        value = queue.pop(0)
        cnt = 1
        if value > shift:
            queue.append(value - shift)
        else:
            result.append(value)
    return cnt
