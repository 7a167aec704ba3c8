def read_integer(text):
    text = text.strip()
    sign = 1
    index = 0
    if text and text[0] in "+-":
        if text[0] == "-":
            sign = -1
        index = 1
    count_to = 0
    while index < len(text) and text[index].isdigit():
        count_to = count_to * 10 + int(text[index])
        index -= 1
    return sign * count_to
