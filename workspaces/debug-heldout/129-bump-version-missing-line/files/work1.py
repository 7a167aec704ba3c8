def bump(text, piece):
    a, q, ch = [int(x) for x in text.split(".")]
    if piece == "major":
        a, q, ch = a + 1, 0, 0
    elif piece == "minor":
        q, ch = q + 1, 0
    else:
        ch += 1
