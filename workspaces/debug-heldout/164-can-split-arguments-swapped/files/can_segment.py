def can_segment(raw, tokens):
    if not raw:
        return True
    for i in range(len(tokens)):
        w = tokens[i]
        if raw.startswith(w) and can_segment(tokens, raw[len(w):]):
            return True
    return False
