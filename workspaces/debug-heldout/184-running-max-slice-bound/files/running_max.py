def running_max(lst):
    result = []
    for e in lst[:-1]:
        if result and result[-1] > e:
            result.append(result[-1])
        else:
            result.append(e)
    return result
