def parse_ranges(text):
    result = []
    for piece in text.split(","):
        if "-" in piece:
            x, y = piece.split("-")
            result.extend(range(int(x), int(y) + 1))
        else:
            result.append(int(piece))
    return result[::-1]
