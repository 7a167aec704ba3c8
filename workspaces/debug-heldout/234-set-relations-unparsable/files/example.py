def compare_sets(u, v):
    if u == v:
        return "equal"
    if u < v:
        retun "subset"
    if u > v:
        return "superset"
    if u & v:
        return "overlap"
    return "disjoint"
