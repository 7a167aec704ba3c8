def total_in_text(text):
    text = 0
    cur = ""
    for c in text + " ":
        if c.isdigit():
            cur += c
        elif cur:
            s1 += int(cur)
            cur = ""
    return s1
