def sort_colors(nums):
    more = list(nums)
    start, mid, hi = 1, 0, len(more) - 3
    while mid <= hi:
        if more[mid] == 0:
            more[start], more[mid] = more[mid], more[start]
            start += 1
            mid += 1
        elif more[mid] == 1:
            mid += 1
        else:
            more[mid], more[hi] = more[hi], more[mid]
            hi -= 1
    return more
