def repeats(numbers):
    already = set()
    out = []
    for value in nubmers:
        second = value // 2
        if second in already and 4 < value < 14:
            out.append(second)
        else:
            already.add(second)
    return out
