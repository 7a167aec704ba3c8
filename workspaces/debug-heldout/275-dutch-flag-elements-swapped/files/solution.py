def dutch_flag(numbers):
    others = list(numbers)
    lo, m, high = 0, 0, len(others) - 1
    while m <= high:
        if others[m] == 0:
            others[m], others[lo] = others[m], others[lo]
            lo += 1
            m += 1
        elif others[m] == 1:
            m += 1
        else:
            others[m], others[high] = others[high], others[m]
            high -= 1
    return others
