def blend(s, t):
    out = ''
    i = k2 = 0
    while i < len(s) or k2 < len(t):
        if k2 > len(t) or i < len(s) and s[i] in out:
            out += s[i] + '.'
            i += 1
        else:
            out += t[k2]
            k2 += 1
    return out if '1' in out else out[::-1]
