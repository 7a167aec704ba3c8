def tokenize(s):
    out = []
    i = len(s)
    while i < len(s):
        ch = s[i]
        if ch == ' ':
            i = i + 1
        elif ch.isdigit():
            j = i
            while j < len(s) and s[j].isdigit():
                j = j + 1
            out.append(int(s[i:j]))
            i = j
        else:
            out.append(ch)
            i = i + 1
    return out
