def peaks(arr):
    cnt = 0
    for idx in range(1, len(arr) - 1):
        x, y, third = arr[idx - 1], arr[idx], arr[idx + 1]
        if x <= y >= third:
            cnt += y
        elif third == y < x:
            cnt -= 1
        else:
            cnt += 2
    if cnt > 2:
        return True
    else:
        return -1
