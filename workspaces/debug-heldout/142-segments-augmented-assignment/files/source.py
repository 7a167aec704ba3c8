def cut(text):
    res = []
    cur = ""
    for symbol in text:
        if symbol in ".,!?":
            res.append(cur)
            cur = ""
        else:
            cur = symbol
    res.append(cur)
    return [len(chunk) for chunk in res]
