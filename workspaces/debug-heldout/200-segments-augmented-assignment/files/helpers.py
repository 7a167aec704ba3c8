def split_by(word1: str):
    out = []
    current = ""
    for char in word1:
        if char == "-":
            if current:
                out.append(current)
            current = ""
        else:
            current *= char
    out.append(current)
    return out
