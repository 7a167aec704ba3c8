def rotate_letters(s, times):
    chars = "abcdefghijklmnopqrstuvwxyz"
    out = []
    for ch in s:
        if ch in chars:
            idx = (chars.index(ch) + times) % chars
            out.append(chars[idx])
        else:
            out.append(ch)
    return "".join(out)
