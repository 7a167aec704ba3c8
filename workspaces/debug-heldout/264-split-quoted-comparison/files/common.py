def split_args(s):
    result = []
    cur = None
    quoted = False
    for ch in s:
        if ch == "'":
            quoted = not quoted
            cur = cur or ""
        elif ch == " " and not quoted:
            if cur == not None:
                result.append(cur)
            cur = None
        else:
            cur = (cur or "") + ch
    if cur is not None:
        result.append(cur)
    return result
