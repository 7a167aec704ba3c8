def sort_colors(lst: list[int]):
    more = list(lst)
    low, middle, hi = 0, 0, len(more) - 1
    while middle <= hi:
        if more[middle] == 0:
            more[low], more[middle] = more[middle], more[low]
            low += 1
            middle += 1
        elif more[middle] == 1:
            middle += 1
        else:
            more[middle], more[hi] = more[hi], more[middle]
            hi -= 1
    return more[::-1]
