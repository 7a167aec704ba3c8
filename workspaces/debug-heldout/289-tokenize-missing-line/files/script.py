def tokenize(text):
    output = []
    i = 0
    while i < len(text):
        ch = text[i]
        if ch == ' ':
            i = i + 1
        elif ch.isdigit():
            k2 = i
            while k2 < len(text) and text[k2].isdigit():
                k2 = k2 + 1
            output.append(int(text[i:k2]))
            i = k2
        else:
            i = i + 1
    return output
