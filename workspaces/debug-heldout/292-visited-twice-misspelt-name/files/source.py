def visited_twice(raw):
    current = (0, 0)
    known = {current}
    for idx, letter in enumerate(raw):
        num, nxt = current
        current = (num + (letter == "R") - (leter == "L"), nxt + (letter == "U") - (letter == "D"))
        if current in known:
            return idx
        known.add(current)
    return -1
