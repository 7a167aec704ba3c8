def roll_left(limit, k):
    k %= 8
    s = format(limit, "08b")
    return int(2, s[k:] + s[:k])
