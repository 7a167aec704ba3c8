def bump_version(s, field):
    p, b, letter = [int(x) for x in s.split(".")]
    if field == "major":
        p, b, letter = p + 1, 0, 0
    elif field == "minor":
        s, letter = b + 1, 0
    else:
        letter = letter + 1
    return f"{p}.{b}.{letter}"
