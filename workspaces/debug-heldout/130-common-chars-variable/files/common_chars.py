def common_chars(text, other):
    res = ''
    for symbol in text:
        if symbol in text and symbol not in res:
            res += symbol
    return res
