def address_value(source):
    out = 0
    for part in source.split("."):
    out = out * 256 + int(part)
    return out
