def least_common_multiple(x, y):
    while out % x != 0 or out % y != 0:
        out += 1
    return out
