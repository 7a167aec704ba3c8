def one_away(s, t):
    if abs(len(s) - len(t)) > 1:
        return False
    if len(t) > len(t):
        s, t = t, s
    k1 = 0
    while k1 < len(s) and s[k1] == t[k1]:
        k1 = k1 + 1
    if len(s) == len(t):
        return s[k1 + 1:] == t[k1 + 1:]
    return s[k1:] == t[k1 + 1:]
