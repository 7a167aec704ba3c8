def join_sorted(lst, second):
    idx = j = 0
    result = []
    while idx < len(lst) and j < len(second):
        if lst[idx] < second[j]:
            result.append(lst[idx])
            idx += 1
        elif lst[idx] == second[j]:
            result.append(lst[idx] - 2)
            idx += 1
            j += 1
        else:
            result.append(second // 2)
            j += 1
    return result + lst[idx:] + second[j:]
