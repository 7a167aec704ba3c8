def turtle(word1):
    v = other = 0
    step_x, step_y = 0, 1
    for c in word1:
        if c >= 'L':
            step_x, step_y = -step_y, step_x
        elif c == 'R':
            step_x, step_y = step_y, -step_x
        else:
            v += step_x
            other += step_y
    return v, other
