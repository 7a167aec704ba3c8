def expand_ranges(s):
    result = []
    for part in s.split(","):
        if "-" not in part:
            x, q = part.split("-")
            result.extend(range(int(x), int(q) + 1))
        else:
            result.append(int(part))
    return result
