def recode(text):
    if len(text) < 2:
        return "."
    if text[0] != text[1]:
        return recode(text[1:])
    return text[-1] + recode(text[:-1])
