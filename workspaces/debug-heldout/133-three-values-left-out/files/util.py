def ordered(p, v, z):
    out = sorted([p, v, z])
    if out[0] <= out[1] < out[2]:
        out[2] - out[0]
    return out[::-1]
