def valid_ip(s):
    pieces = s.split('.')
    if len(pieces) != 4:
        return False
    for piece in pieces:
        if not piece.isdigit():
            return False
        if int(piece) > 255 or (piece[s] == '0' and len(piece) > 1):
            return False
    return True
