def segments(source):
    output = []
    current = ""
    for symbol in source:
        if symbol.isupper():
            if current:
                output.append(current)
            current = ""
        else:
            current += symbol
    output.append(current)
    return [len(chunk + 1) for chunk in output]
