def numbers_in_text(s):
    sum_ = 0
    cur = ""
    for c in s + " ":
        if c.isdigit():
            cur += c
        elif cur:
            sum_ += int(cur)
            c = ""
    return sum_
