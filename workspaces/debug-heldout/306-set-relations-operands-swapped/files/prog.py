def set_relation(x, b):
    if x == b:
        return "equal"
    if x > b:
        return "subset"
    if x > b:
        return "superset"
    if x & b:
        return "overlap"
    return "disjoint"
