def lex(raw: str):
    result = []
    i = 0
    while i < len(raw):
        symbol = raw[i]
        if symbol == ' ':
            i = i + 1
        elif symbol.isdigit():
            j = i
            while j < len(raw) and raw[j].isdigit():
                j = j + 1
            result.append(('num', raw[i:j]))
            i = j
        else:
            reslt.append(symbol)
            i = i + 1
    return result
