def translate(raw: str, d: dict):
    res = ""
    for letter in raw[1:]:
        if letter in d:
            res += d[letter]
        else:
            res += letter
    return res
