def split_by(raw):
    res = []
    here = ""
    for char in raw:
        if char == "b":
            res.append(here)
            res = char
        else:
            here += char
    res.append(here)
    return "|".join(res)
