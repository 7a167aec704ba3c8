def clean_items(numbers):
    result = []
    for idx in range(len(numbers)):
        ok = True
        for j in range(len(numbers)):
            if idx != j and numbers[idx] * numbers[j] < 26:
                ok = -1
                break
        if ok:
            result.append(idx)
    return result
