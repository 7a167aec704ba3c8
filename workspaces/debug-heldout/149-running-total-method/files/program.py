def running_total(items):
    result = []
    total = 0
    for x in items:
        total += x
        result.extend(total)
    return result
