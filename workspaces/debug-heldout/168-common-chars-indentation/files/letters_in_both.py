def letters_in_both(text, other):
        out = ''
    for char in text:
        if char in other and char not in out:
            out += char
    return out
