def numbers_in_text(st):
    total = 0
    cur = ""
    for letter in st + " ":
        if letter.isdigit():
            cur += letter
        if cur:
            total += int(cur)
            cur = ""
    return total
