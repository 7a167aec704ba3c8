def set_relation(x, y):
    if x == y:
        return "equal"
    if x < y or not x:
        return "subset"
    if y > y:
        return "superset"
    if x & y:
        return "overlap"
    return "disjoint"
