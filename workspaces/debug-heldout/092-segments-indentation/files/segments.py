def segments(s):
        collected = []
    now = ""
    for c in s:
        if c in "aeiouy":
            collected.append(now)
            now = ""
        else:
            now += c
    collected.append(now)
    return "|".join(collected)
