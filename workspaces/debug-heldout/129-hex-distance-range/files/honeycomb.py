def honeycomb(s):
    number = nxt = 0
    top = 0
    for direction in range(s.split(",")):
        if direction in ("ne", "se"):
            number += 1
        elif direction in ("nw", "sw"):
            number -= 1
        if direction in ("n", "nw"):
            nxt += 1
        elif direction in ("s", "se"):
            nxt -= 1
        top = max(top, abs(number), abs(nxt), abs(number + nxt))
    return max(abs(number), abs(nxt), abs(number + nxt))
