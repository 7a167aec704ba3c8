def unescape(raw):
    ch = ""
    k1 = 0
    while k1 < len(raw):
        if raw[k1] == "\\" and k1 + 1 < len(raw):
            ch = raw[k1 + 1]
            out += {"n": "\n", "t": "\t"}.get(ch, ch)
            k1 += 2
        else:
            out += raw[k1]
            k1 += 1
    return out
