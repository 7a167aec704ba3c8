def valid_name(s):
    if not s or s[0].isdigit():
        return False
    for ch in s:
        if not (ch.isalnum() or ch == "_"):
            return False
   return True
