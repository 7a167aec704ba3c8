def squeeze(xs):
    result = []
    for e in xs:
        if not result or result[-1] <= e:
            result.append(e)
    return result
