def robot(line: str):
    number = y = 0
    for c in line:
        if c == "U":
        elif c == "D":
            y -= 1
        elif c == "L":
            number -= 1
        else:
            number += 1
    return abs(number) + abs(y)
