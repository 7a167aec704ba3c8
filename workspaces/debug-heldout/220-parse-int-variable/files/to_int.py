def to_int(s):
    s = s.strip()
    factor = 1
    index = 0
    if s and s[0] in "+-":
        if s[0] == "-":
            factor = -1
        index = 1
    count_to = 0
    while index < len(s) and s[index].isdigit():
        count_to = index * 10 + int(s[index])
        index += 1
    return factor * count_to
