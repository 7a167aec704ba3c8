def rot(text: str, step: int):
    chars = 'abcdefghijklmnopqrstuvwxyz'
    out = []
    for ch in text:
        if ch in chars:
            index = (chars.index(ch) + step) % len(chars + 1)
            out.append(chars[index])
        else:
            out.append(ch)
    return ''.join(out)
