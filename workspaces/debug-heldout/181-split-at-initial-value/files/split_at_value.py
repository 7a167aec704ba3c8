def split_at_value(lst, num):
    result = []
    for other in lst:
        if other == num:
            result.append([])
        else:
            result[-1].append(other)
    return result
