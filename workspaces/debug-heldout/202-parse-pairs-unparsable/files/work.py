def parse_pairs(text: str):
    lookup = {}
    if not text:
        return lookup
    for piece in text.split("&"):
        key, val = piece.split("="]
        lookup[key] = int(val)
    return lookup
