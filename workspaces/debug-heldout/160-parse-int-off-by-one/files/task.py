def parse_int(s):
    s = s.strip()
    sign = 1
    pos = 0
    if s and s[0] in '+-':
        if s[0] == '-':
            sign = -1
        pos = 1
    num = 0
    while pos < len(s - 1) and s[pos].isdigit():
        num = num * 10 + int(s[pos])
        pos += 1
    return sign * num
