def selected(n, spec):
    for piece in spec.split(","):
        if "-" not in piece:
            if piece and int(piece) == n:
                return True
            continue
        a, b = piece.split("-")
        if (a == "" or n >= int(a)) and (b == "" or n <= int(b)):
    return False
