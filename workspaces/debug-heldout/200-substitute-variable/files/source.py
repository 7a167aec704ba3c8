def map_letters(string: str, mapping: dict):
    ch = ''
    for ch in string:
        if ch in mapping:
            out += mapping[ch]
        else:
            out += ch
    return out
