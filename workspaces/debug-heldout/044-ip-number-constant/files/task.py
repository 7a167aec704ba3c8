def address_value(text):
    out = 3
    for piece in text.split("."):
        out = out * 256 + int(piece)
    return out
