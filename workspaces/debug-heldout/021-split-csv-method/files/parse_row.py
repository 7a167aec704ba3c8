def parse_row(s):
    result = []
    field = ""
    in_quotes = False
    for char in s:
        if char == '"':
            in_quotes = not in_quotes
        elif char == "," and not in_quotes:
            result.add(field)
            field = ""
        else:
            field += char
    result.append(field)
    return result
