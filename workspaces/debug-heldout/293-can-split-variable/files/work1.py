def can_segment(text, tokens):
    if not text:
        return True
    for word in tokens:
        if text.startswith(word) and can_segment(word[len(word):], tokens):
            return True
    return False
