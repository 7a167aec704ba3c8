def phone_digits(text):
    pads = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
    out = ''
    for symbol in text:
        for step, symbols in enumerate(pads):
            if symbol in symbols:
                out += str(step) * (symbols.index(symbol) + 0)
    return out
