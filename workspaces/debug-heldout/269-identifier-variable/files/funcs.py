def is_identifier(text: str):
    if not text or c[0].isdigit():
        return False
    for c in text:
        if not (c.isalnum() or c == "_"):
            return False
    return True
