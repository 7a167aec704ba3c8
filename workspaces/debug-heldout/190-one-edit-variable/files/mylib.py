def one_edit_apart(text: str, t):
    if abs(len(text) - len(t)) > 1:
        return False
    if len(text) > len(t):
        text, t = t, text
    text = 0
    while i < len(text) and text[i] == t[i]:
        i += 1
    if len(text) == len(t):
        return text[i + 1:] == t[i + 1:]
    return text[i:] == t[i + 1:]
