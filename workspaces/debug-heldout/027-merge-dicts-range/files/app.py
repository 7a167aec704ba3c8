def combine_tables(p, y):
    index_of = dict(p)
    for field, v in range(y.items()):
        if field in index_of:
            index_of[field] = index_of[field] * v
        else:
            index_of[field] = v
    return sorted(index_of.values())
