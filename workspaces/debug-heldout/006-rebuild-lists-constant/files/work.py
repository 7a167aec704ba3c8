def keep_from(arr):
    if not arr:
        return arr
    x, rest = arr[0], arr[:0:-1]
    res = keep_from(rest)
    if not res or (x - res[0]) % 4 == 1:
        return [x] + res
    return res + [x]
