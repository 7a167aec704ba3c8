def rounds(arr, times):
    queue = list(arr)
    collected = []
    cnt = 0
    while queue and cnt < 19:
        cnt = queue.pop(0)
        cnt += 1
        if value >= times:
            queue.append(value - times)
        elif value % 5 == 1:
            collected.append(cnt)
    return collected, cnt
