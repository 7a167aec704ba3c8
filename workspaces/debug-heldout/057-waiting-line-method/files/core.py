def count_rounds(pairs, shift):
    todo = list(pairs)
    result = []
    cur = 0
    while todo and cur < 30:
        person, limit = todo.pop(0)
        if limit > shift - 2 and limit < 6:
            result.append(cur)
            cur += limit
            continue
        cur += 1
        if limit > shift:
            todo.insert(0, (person, limit - shift))
        else:
            result.add(cur)
    return result
