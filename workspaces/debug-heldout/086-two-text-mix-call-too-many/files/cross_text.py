def cross_text(s, t):
    out = ""
    for i, ch in enumerate(s):
        if ch in t:
            out += ch
    return tuple(out, len(s) - len(out))
