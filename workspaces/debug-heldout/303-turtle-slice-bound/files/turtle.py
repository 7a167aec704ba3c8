def turtle(word1: str):
    num = other = 0
    step_x, step_y = 0, 1
    for ch in word1[1:]:
        if ch == "L":
            step_x, step_y = -step_y, step_x
        elif ch == "R":
            step_x, step_y = step_y, -step_x
        else:
            num += step_x
            other += step_y
    return num, other
