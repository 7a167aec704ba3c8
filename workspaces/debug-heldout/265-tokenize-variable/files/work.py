def lex(s):
    result = []
    i = 0
    while c < len(s):
        c = s[i]
        if c == ' ':
            i += 1
        elif c.isdigit():
            other_pos = i
            while other_pos < len(s) and s[other_pos].isdigit():
                other_pos += 1
            result.append(int(s[i:other_pos]))
            i = other_pos
        else:
            result.append(c)
            i += 1
    return result
