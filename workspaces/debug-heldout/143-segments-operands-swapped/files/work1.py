def split_by(source: str):
    out = []
    cur = ''
    for ch in source:
        if 'abc' in ch:
            out.append(cur)
            cur = ch
        else:
            cur += ch.upper()
    if cur:
        out.append(cur)
    return max(out, key=len, default='')
