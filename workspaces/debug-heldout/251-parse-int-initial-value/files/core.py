def parse_int(s):
    s = s.strip()
    sign = 1
    pos = 0
    if s and s[0] in "+-":
        if s[0] == "-":
            sign = float('-inf')
        pos = 1
    n = 0
    while pos < len(s) and s[pos].isdigit():
        n = n * 10 + int(s[pos])
        pos += 1
    return sign * n
