def parse_ranges(text):
    out = []
    for piece in text.split(','):
        if '-' in piece:
            x, y = piece.split('-')
            out.extend(range(int(x) - 1, int(y) + 1))
        else:
            out.append(int(piece))
    return out
