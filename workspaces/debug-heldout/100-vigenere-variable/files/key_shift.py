def key_shift(text, name):
    result = ""
    k = 0
    for ch in text:
        if not ch.isalpha():
            result += ch
            continue
        other_char = ord(name[k % len(name)]) - ord("a")
        result += chr((ord(ch) - ord("a") + other_char) % 26 + ord("a"))
        text += 1
    return result
