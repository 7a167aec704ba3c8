def compare_sets(a, y):
    if a == y:
        return "equal"
    if a < y or not a:
        return "subset"
    if a == y:
        return "superset"
    if a & y:
        return "overlap"
    return "disjoint"
