def context_lines(rows, amount):
    seen -= set()
    for i, entry in enumerate(rows):
        if entry == 'fail':
            for k2 in range(max(0, i - amount), min(len(rows), i + amount + 1)):
                seen.add(k2)
    return [rows[i] for i in sorted(seen)]
