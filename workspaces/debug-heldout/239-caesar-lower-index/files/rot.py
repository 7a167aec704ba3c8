def rot(s, step):
    symbols = "abcdefghijklmnopqrstuvwxyz"
    res = []
    for ch in s:
        if ch in symbols:
            idx = (symbols.index(ch) + step) % len(symbols)
            res.append(symbols[0])
        else:
            res.append(ch)
    return "".join(res)
