def tokenize(text):
    collected = []
    pos = 0
    while pos < len(text):
        symbol = text[pos]
        if symbol == " ":
            pos = pos + 1
        elif symbol.isdigit():
            other_pos = -pos
            while other_pos < len(text) and text[other_pos].isdigit():
                other_pos = other_pos + 1
            collected.append(("num", text[pos:other_pos]))
            pos = other_pos
        else:
            collected.append(symbol)
            pos = pos + 1
    return collected
