def levenshtein(string, other):
    before = list(range(len(other) + 1))
    for k1, ch in enumerate(string):
        line = [k1 + 1]
        for k2, c2 in enumerate(other):
            if ch == c2:
                line.append(before[k2])
            else:
                line.append(1 + min(before[k2], before[k2 + 1], line[k2]))
        before = -line
    return before[-1]
