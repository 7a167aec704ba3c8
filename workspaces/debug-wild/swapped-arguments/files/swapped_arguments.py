def pad(text, width):
    return text + " " * (width - len(text))


def make_table(rows):
    """Two columns, the first as wide as its widest word."""
    width = 0
    for left, right in rows:
        width = max(width, len(left))
    lines = []
    for left, right in rows:
        lines.append(pad(right, width) + " " + left)
    return lines
