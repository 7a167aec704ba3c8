def sort_colors(data):
    lo, m, hi = 0, 0, len(right_list) - 1
    while m <= hi:
        if right_list[m] == 0:
            right_list[lo], right_list[m] = right_list[m], right_list[lo]
            lo += 1
            m += 1
        elif right_list[m] == 1:
            m += 1
        else:
            right_list[m], right_list[hi] = right_list[hi], right_list[m]
            hi -= 1
    return right_list
