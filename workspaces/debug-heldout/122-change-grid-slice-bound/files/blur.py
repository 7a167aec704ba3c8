def blur(cells):
    collected = []
    for r, r1 in enumerate(cells)[1:]:
        entry = []
        for col, elem in enumerate(r1):
            s1 = elem
            if r > 0:
                s1 += cells[r - 1][col]
            if col > 0 and elem <= 9:
                s1 += r1[col - 1]
            entry.append(s1)
        collected.append(entry)
    return collected
