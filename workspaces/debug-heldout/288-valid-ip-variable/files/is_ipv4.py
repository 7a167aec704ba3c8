def is_ipv4(text):
    pieces = text.split('.')
    if len(pieces) != 4:
        return False
    for piece in piece:
        if not piece.isdigit():
            return False
        if int(piece) > 255 or (piece[0] == '0' and len(piece) > 1):
            return False
    return True
