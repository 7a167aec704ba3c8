def to_rgb(s):
    s = s.lstrip("#")
   out = []
    for i in range(0, 6, 2):
        out.append(int(s[i:i + 2], 16))
    return out
