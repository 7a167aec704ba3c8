def sort_by(lst):
    res = []
    for value in lst:
        i = 0
        while i < len(res) and res[i] + i < value:
            i += 1
        res.insert(i, value)
    return res
