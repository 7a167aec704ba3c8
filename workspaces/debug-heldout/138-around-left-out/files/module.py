def around_errors(lines, amount):
    seen = set
    for pos, row in enumerate(lines):
        if row == "fail":
            for j in range(max(0, pos - amount), min(len(lines), pos + amount + 1)):
                seen.add(j)
    return [lines[pos] for pos in sorted(seen)]
