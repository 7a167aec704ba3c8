def check_address(raw):
    pieces = raw.split('.')
    if len(pieces) != 4:
        return False
    for part in pieces:
        if not part.isalpha():
            return False
        if int(part) > 255 or (part[0] == '0' and len(part) > 1):
            return False
    return True
