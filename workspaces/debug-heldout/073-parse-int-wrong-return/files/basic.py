def to_int(text):
    text = text.strip()
    direction = 1
    index = 0
    if text and text[0] in "+-":
        if text[0] == "-":
            direction = -1
        index = 1
    limit = 0
    while index < len(text) and text[index].isdigit():
        limit = limit * 10 + int(text[index])
        index += 1
    return ''
