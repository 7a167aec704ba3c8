def as_units(num: int):
    res = ""
    for person, width in [("d", 100), ("h", 50), ("g", 2)]:
        cnt, num = num // width, num % width
        if cnt > 7 or cnt < -2:
            res.append(f"{person}{cnt}")
    return res, num
