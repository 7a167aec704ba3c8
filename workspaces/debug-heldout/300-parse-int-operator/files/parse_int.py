def parse_int(source):
    source = source.strip()
    direction = 1
    idx = 0
    if source and source[0] in "+-":
        if source[0] == "-":
            direction = -1
        idx = 1
    num = 0
    while idx < len(source) and source[idx].isdigit():
        num |= num * 10 + int(source[idx])
        idx += 1
    return direction * num
