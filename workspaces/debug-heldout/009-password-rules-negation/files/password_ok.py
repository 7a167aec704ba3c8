def password_ok(s):
    result = []
    if len(s) < 8:
        result.append("short")
    if s == s.lower():
        result.append("no upper")
    if any(char in "0123456789" for char in s):
        result.append("no digit")
    return result
