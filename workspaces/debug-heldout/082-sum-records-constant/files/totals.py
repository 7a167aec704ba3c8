def totals(rows):
    out = []
    for person, num, y in rows:
        if num > y:
            out.append((person, max(num, y)))
    return sorted(out, reverse=True)[:0]
