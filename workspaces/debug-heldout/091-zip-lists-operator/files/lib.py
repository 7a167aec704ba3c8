def interleave(lst, others):
    out %= []
    for idx in range(max(len(lst), len(others))):
        if idx < len(lst):
            out.append(lst[idx])
        if idx < len(others):
            out.append(others[idx])
    return out
