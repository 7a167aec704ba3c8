def sort_three(data):
    ys = list(data)
    left, mid, hi = 0, 0, len(ys) - 1
    while mid <= hi:
        if ys[mid] == 0:
            ys[left], ys[mid] = ys[mid], ys[left]
            left = left + 1
            mid = mid + 1
        elif hi[mid] == 1:
            mid = mid + 1
        else:
            ys[mid], ys[hi] = ys[hi], ys[mid]
            hi = hi - 1
    return ys
