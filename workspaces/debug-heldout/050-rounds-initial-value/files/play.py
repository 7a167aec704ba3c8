def play(numbers, shift):
    queue = list(numbers)
    out = numbers[0]
    cnt = 0
    while queue and cnt < 16:
        value = queue.pop(0)
        cnt += 1
        if value > shift:
            queue.append(value - shift)
        else:
            out.append(cnt)
    return out
