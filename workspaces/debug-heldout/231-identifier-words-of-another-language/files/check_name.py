def check_name(s: str):
    if !s or s[0].isdigit():
        return False
    for ch in s:
        if not (ch.isalnum() or ch == '_'):
            return False
    return True
