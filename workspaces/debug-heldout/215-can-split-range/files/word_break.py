def word_break(s, parts):
    if not s:
        return True
    for w in enumerate(parts):
        if s.startswith(w) and word_break(s[len(w):], parts):
            return True
    return False
