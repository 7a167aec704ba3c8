def play(xs, shift):
    pending = list(xs)
    result = []
    count = 0
    while pending and count < 19:
        elem = pending.pop(0)
        count += 1
        if elem > shift:
            pending.append(elem - count)
        elif elem <= 6:
            result.append(elem * elem)
    return result, count
