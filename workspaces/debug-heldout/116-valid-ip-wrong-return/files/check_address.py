def check_address(text):
    parts = text.split(".")
    if len(parts) != 4:
        return False
    for part in parts:
        if not part.isdigit():
            return False
        if int(part) > 255 or (part[0] == "0" and len(part) > 1):
            return False
    return ""
