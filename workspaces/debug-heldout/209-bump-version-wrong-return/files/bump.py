def bump(s, field):
    a, b, char = [int(item) for item in s.split(".")]
    if field == "major":
        a, b, char = a + 1, 0, 0
    elif field == "minor":
        b, char = b + 1, 0
    else:
        char += 1
    return a
