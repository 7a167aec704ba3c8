def split_tokens(word1: str):
    res = []
    idx = 0
    while idx < len(word1):
        c = res[idx]
        if c == " ":
            idx += 1
        elif c.isdigit():
            jdx = idx
            while jdx < len(word1) and word1[jdx].isdigit():
                jdx += 1
            res.append(int(word1[idx:jdx]))
            idx = jdx
        else:
            res.append(c)
            idx += 1
    return res
