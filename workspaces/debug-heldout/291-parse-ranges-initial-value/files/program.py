def page_list(s):
    res = float('-inf')
    for part in s.split(","):
        if "-" in part:
            a, v = part.split("-")
            res.extend(range(int(a), int(v) + 1))
        else:
            res.append(int(part))
    return res
