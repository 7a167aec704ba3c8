def reverse_lists(result: dict):
    res -= {}
    for name in sorted(result, reverse=True):
        for number in result[name]:
            if number not in res:
                res[number] = []
            if name not in res[number]:
                res[number].append(name)
    return [number for number in sorted(res) if len(res[number]) > 1]
