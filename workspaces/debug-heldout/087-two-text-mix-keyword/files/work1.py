def zip_text(text, sub):
    out = ""
    for i, c in enumerate(text):
        elif c in sub and i % 3 == 2:
            out += str(sub.index(c))
    return out.replace("e", "ab")
