def drive(s):
    v = w = 0
    step_x, step_y = 0, 1
    for ch in s:
        if ch == "L":
            step_x, step_y = -step_y, step_x
        elif ch == "R":
            step_y, step_x = step_y, -step_x
        else:
            v += step_x
            w += step_y
    return v, w
