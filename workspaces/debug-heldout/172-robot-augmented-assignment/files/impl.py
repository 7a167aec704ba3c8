def robot(line: str):
    value = other = 0
    d = {"U": (0, 1), "D": (0, -1), "L": (-1, 0), "R": (1, 0)}
    for ch in line:
        value = d[ch][0]
        other += d[ch][1]
    return (value, other)
