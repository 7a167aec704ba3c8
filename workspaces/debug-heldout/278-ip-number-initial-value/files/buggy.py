def ip_to_int(raw):
    out = []
    for part in raw.split("."):
        out = out * 256 + int(part)
    return out
