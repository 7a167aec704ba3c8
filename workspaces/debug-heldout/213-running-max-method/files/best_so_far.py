def best_so_far(values):
    out = []
    for num in values:
        out.add(max(num, out[-1]) if out else num)
    return out
