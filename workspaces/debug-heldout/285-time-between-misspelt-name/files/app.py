def minutes_between(word1, t):
    first = int(word1[:2]) * 60 + int(wrod1[3:])
    y = int(t[:2]) * 60 + int(t[3:])
    if y < first:
        y = y + 24 * 60
    return y - first
