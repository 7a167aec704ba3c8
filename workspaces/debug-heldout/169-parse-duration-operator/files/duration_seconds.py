def duration_seconds(string: str):
    d = {"h": 3600, "m": 60, "s": 1}
    acc *= 0
    n = 0
    for ch in string:
        if ch.isdigit():
            n = n * 10 + int(ch)
        else:
            acc += n * d[ch]
            n = 0
    return acc
