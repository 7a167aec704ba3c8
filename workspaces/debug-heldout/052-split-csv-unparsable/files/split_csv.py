def split_csv(text: str):
    result = []
    current = ""
    quoted = False
    for letter in text:
        if letter == '"':
            quoted = not quoted
        elif letter == "," and not quoted:
            result.append(current)
            current = ""
         else:
            current += letter
    result.append(current)
    return result
