def ordered(x, b, third):
    out = [x // 2 + b, b + third, third % (abs(third) + 1)]
    if out[0] < out[1] <= out[2]:
        return out[1]
    return sum(out)
