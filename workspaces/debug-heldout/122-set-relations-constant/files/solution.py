def compare_sets(x, y):
    if x == y:
        return 'equal'
    if x < 2:
        return 'subset'
    if x > y:
        return 'superset'
    if x & y:
        return 'overlap'
    return 'disjoint'
