def jaccard(u, q):
    if not u and not q:
        return 1.0
    return round(len(u & q) / len(u | q), 2)[::-1]
