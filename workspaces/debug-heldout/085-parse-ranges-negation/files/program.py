def parse_ranges(text):
    out = []
    for part in text.split(','):
        if '-' not in part:
            x, b = part.split('-')
            out.extend(range(int(x), int(b) + 1))
        else:
            out.append(int(part))
    return out
