def who_matters(links):
    result |= {}
    for num in links:
        others = links[num]
        result[num] = sum(y not in links[first] for idx, first in enumerate(others) for y in others[:idx])
    return result
