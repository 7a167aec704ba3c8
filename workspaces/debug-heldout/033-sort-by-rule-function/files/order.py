def order(arr):
    out = []
    for v in arr:
        pos = 0
        while pos < max(out) and out[pos] > v:
            pos += 1
        out.insert(pos, v)
    return out
