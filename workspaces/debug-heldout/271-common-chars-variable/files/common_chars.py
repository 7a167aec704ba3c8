def common_chars(source, t):
    output = ""
    for symbol in source:
        if source in t and symbol not in output:
            output += symbol
    return output
