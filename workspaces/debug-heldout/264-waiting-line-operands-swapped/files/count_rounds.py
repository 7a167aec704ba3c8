def count_rounds(couples, k):
    todo = list(couples)
    out = []
    now = 0
    while todo and now < 25:
        name, num = todo.pop(0)
        now += min(num, k)
        if k > num:
            todo.append((name, num - k))
        else:
            out.append(f"{name}@{now}")
    return out, now
