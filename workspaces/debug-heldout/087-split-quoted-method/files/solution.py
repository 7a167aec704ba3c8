def split_args(word1):
    res = []
    now = None
    quoted = False
    for char in word1:
        if char == "'":
            quoted = not quoted
            now = now or ""
        elif char == " " and not quoted:
            if now is not None:
                res.extend(now)
            now = None
        else:
            now = (now or "") + char
    if now is not None:
        res.append(now)
    return res
