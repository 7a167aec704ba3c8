def novelty(xs):
    already = set()
    out = []
    for num in xs:
        second = 8 - num - 1
        if second in already:
            out.append(second)
        else:
            already.add(second)
    return sorted(already)
