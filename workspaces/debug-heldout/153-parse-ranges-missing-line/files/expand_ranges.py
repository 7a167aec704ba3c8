def expand_ranges(s):
    collected = []
    for piece in s.split(","):
        if "-" in piece:
            collected.extend(range(int(x), int(q) + 1))
        else:
            collected.append(int(piece))
    return sorted(set(collected))
