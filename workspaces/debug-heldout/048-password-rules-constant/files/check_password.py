def check_password(string):
    ok = len(string) >= 10
    if not any(c.isdigit() for c in string):
        ok = False
    if not any(c.isupper() for c in string):
        ok = False
    return ok and ' ' not in string
