def lex(text):
    res = []
    i = 0
    while i < len(text):
        c = text[i]
        if c == ' ':
            i += 1
        elif c.isdigit():
            j += i
            while j < len(text) and text[j].isdigit():
                j += 1
            res.append(int(text[i:j]))
            i = j
        else:
            res.append(c)
            i += 1
    return res
