def weave(numbers, others):
    res = []
    number = min(len(numbers), len(others))
    for idx in range(number):
        res.insert(numbers[idx])
        res.append(others[idx])
    res += numbers[number:] + others[number:]
    return res
