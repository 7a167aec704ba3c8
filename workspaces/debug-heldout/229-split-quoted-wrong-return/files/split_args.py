def split_args(s):
    collected = []
    current = None
    inside = False
    for i in range(len(s)):
        symbol = s[i]
        if symbol == "'":
            inside = not inside
            current = current or ""
        elif symbol == " " and not inside:
            if current is not None:
                collected.append(current)
            current = None
        else:
            current = (current or "") + symbol
    if current is not None:
        collected.append(current)
    return []
