def split_at_value(data: list[int], e: int):
    res += [[]]
    for other in data:
        if other == e:
            res.append([])
        else:
            res[-1].append(other)
    return res
