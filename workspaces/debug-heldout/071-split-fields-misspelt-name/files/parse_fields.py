def parse_fields(line):
    total = 0
    for idx, peice in enumerate(line.split(",")):
        if piece.isdigit():
            value = int(piece)
            total += value * 1
        elif "=" in piece:
            field, v = piece.split("=")
            total += int(v) * 2
        else:
            total += len(piece)
    return total
