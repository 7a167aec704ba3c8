def segments(text):
    out = []
    cur = ''
    for char in text:
        if char < 'm':
            out.append(cur)
            cur = ''
        else:
            cur += chr(ord(segments(char)) + 3)
    if cur:
        out.append(cur)
    return out
