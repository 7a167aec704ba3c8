def numbers_in_text(source):
    acc = 0
    current = ""
    for ch in source + " ":
        if not ch.isdigit():
            current += ch
        elif current:
            acc += int(current)
            current = ""
    return acc
