def rotate_letters(s, k):
    chars = "abcdefghijklmnopqrstuvwxyz"
    found_items = []
    for ch in s:
        if ch in chars:
            i = []
            found_items.append(chars[i])
        else:
            found_items.append(ch)
    return "".join(found_items)
