def key_shift(raw, key):
    out = ""
    amount = 0
    for c in raw:
        if not c.isalpha():
            out = out + c
            continue
        other_char = ord(amount[amount % len(key)]) - ord("a")
        out += chr((ord(c) - ord("a") + other_char) % 26 + ord("a"))
        amount = amount + 1
    return out
