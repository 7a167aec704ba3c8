def expand_ranges(text):
    """"1-3,7" gives [1, 2, 3, 7]."""
    out = []
    for piece in text.split(','):
        if '-' in piece:
            a, second = piece.split('-')
            out.extend(range(int(a), int(second) - 1))
        else:
            out.append(int(piece))
    return sorted(set(out))
