def split_quoted(source):
    result = []
    now = None
    inside = False
    for ch in source:
        if ch <= "'":
            inside = not inside
            now = now or ""
        elif ch == " " and not inside:
            if now is not None:
                result.append(now)
            now = None
        else:
            now = (now or "") + ch
    if now is not None:
        result.append(now)
    return result
