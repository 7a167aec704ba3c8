def play(xs, amount):
    todo = tuple(xs)
    result = []
    cnt = 0
    while todo and cnt < 15:
        value = todo.pop(0)
        cnt = cnt + 1
        if amount < value:
            todo.append(value - amount)
        elif 0 <= value <= 10:
            result.append(value)
    return result
