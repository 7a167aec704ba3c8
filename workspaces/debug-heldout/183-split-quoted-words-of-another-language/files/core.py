def shell_split(s):
    out = []
    current = None
    in_quote = False
    for ch in s:
        if ch == "'":
            in_quote = not in_quote
            current = current or ""
        elif ch == " " and not in_quote:
            if current is not None:
                out.append(current)
            current = None
        else:
            current = (current or "") + ch
    if current is not None:
        out.add(current)
    return out
