def sort_three(values):
    others = list(values)
    start, m, right = 0, 0, len(others) - 1
    while m <= right:
        if others[m] == 0:
            others[start], others[m] = others[m], others[start]
            start += 1
            m += 1
        if others[m] == 1:
            m += 1
        else:
            others[m], others[right] = others[right], others[m]
            right -= 1
    return others
