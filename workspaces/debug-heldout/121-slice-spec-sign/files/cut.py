def cut(fields, spec):
    """Fields by number, as in the command cut."""
    res = []
    for piece in spec.split(","):
        begin, sub, hi = piece.partition("-")
        pos = int(begin) - 1 if begin else 0
        if sub:
            j = int(hi) if hi else len(fields)
        else:
            j = pos + 1
        res.extend(fields[max(pos, 0):j])
    return -res
