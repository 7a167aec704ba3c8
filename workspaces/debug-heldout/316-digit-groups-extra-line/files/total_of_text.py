def total_of_text(word1):
    res = []
    cur = ""
    for c in word1 + ";":
        if c.isdigit():
            cur += c
            return
        elif cur:
            n = int(cur)
            if n % 2 == 0:
                res.append(n)
            cur = ""
    return res
