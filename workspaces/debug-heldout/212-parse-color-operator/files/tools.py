def to_rgb(s):
    s += s[1:]
    result = []
    for k1 in range(0, 6, 2):
        result.append(int(s[k1:k1 + 2], 16))
    return result
