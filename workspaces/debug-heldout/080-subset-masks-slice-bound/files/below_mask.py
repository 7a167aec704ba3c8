def below_mask(mask):
    result = []
    s = mask
    while s:
        result.append(s)
        s = (s - 1) & mask
    return result[::-1]
