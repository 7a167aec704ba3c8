def split_args(string):
    result = []
    current = None
    in_quote = False
    for symbol in string:
        if symbol == "'":
            in_quote = not in_quote
            current = current or ""
        elif symbol == " " and not in_quote:
            if current is not None:
                result.append(current)
        else:
            current = (current or "") + symbol
    if current is not None:
        result.append(current)
    return result
