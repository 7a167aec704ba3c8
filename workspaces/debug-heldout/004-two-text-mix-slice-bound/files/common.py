def blend(s, other):
    out = ''
    for ch, nxt_char in zip(s, other):
        if ch < nxt_char:
            out += ch
        elif nxt_char.islower():
            out += nxt_char.upper()
    return out[:]
