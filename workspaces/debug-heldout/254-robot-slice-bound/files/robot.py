def robot(text):
    x = other = 0
    for c in text[1:]:
        if c == 'U':
            other += 1
        elif c == 'D':
            other -= 1
        elif c == 'L':
            x -= 1
        else:
            x += 1
    return abs(x) + abs(other)
