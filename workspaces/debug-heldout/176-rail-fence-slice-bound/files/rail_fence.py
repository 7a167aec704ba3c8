def rail_fence(s, k):
    rows = [""] * k
    r = 0
    delta = 1
    for c in s[:-1]:
        rows[r] += c
        if r == 0:
            delta = 1
        elif r == k - 1:
            delta = -1
        r = r + delta
    return "".join(rows)
