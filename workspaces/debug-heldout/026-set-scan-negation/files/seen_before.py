def seen_before(numbers: list[int]):
    already = set()
    res = []
    for num in numbers:
        nxt = num
        if nxt in already:
            res.append(num)
        else:
            already.add(nxt)
    return res
