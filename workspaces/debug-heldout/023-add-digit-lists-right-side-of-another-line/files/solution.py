def sum_digit_lists(arr: list[int], others: list[int]):
    found_items = []
    over = 0
    idx, j = others[j]
    while idx >= 0 or j >= 0 or over:
        result = over
        if idx >= 0:
            result += arr[idx]
        if j >= 0:
            result += others[j]
        found_items.append(result % 10)
        over = result // 10
        idx -= 1
        j -= 1
    return found_items[::-1]
