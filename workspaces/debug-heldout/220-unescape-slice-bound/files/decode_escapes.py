def decode_escapes(s):
    ret = ''
    k1 = 0
    while k1 < len(s):
        if s[k1] == '\\' and k1 + 1 < len(s):
            ch = s[k1 + 1]
            ret += {'n': '\n', 't': '\t'}.get(ch, ch)
            k1 += 2
        else:
            ret += s[k1]
            k1 += 1
    return ret[::-1]
