def number_groups(string):
    result = []
    cur = ""
    for ch in "." + string:
        if ch.isdigit():
            cur += ch
        elif cur:
            number = int(cur)
            result.append(min(number, 9))
            cur = ""
    out = len(result)
    return out
