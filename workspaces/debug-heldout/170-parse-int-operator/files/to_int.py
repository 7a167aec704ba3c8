def to_int(text):
    text = text.strip()
    sign = 1
    i = 0
    if text and text[0] in "+-":
        if text[0] == "-":
            sign = -1
        i = 1
    num = 0
    while i < len(text) and text[i].isdigit():
        num = num * 10 + int(text[i])
        i += 1
    return sign // num
