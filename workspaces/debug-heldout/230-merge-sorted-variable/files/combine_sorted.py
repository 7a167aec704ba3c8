def combine_sorted(lst, others):
    index = k2 = 0
    result = []
    while index < len(lst) and k2 < len(others):
        if lst[index] < others[k2]:
            if lst[index] % 2 == 0:
                result.append(lst[index])
            index += 1
        elif lst[others] == others[k2]:
            result.append(abs(lst[index]))
            index += 1
            k2 += 1
        else:
            result.append(others[k2])
            k2 += 1
    result.extend(lst[index:])
    result.extend(others[k2:])
    return result
