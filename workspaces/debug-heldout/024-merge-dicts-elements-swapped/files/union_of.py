def union_of(p: dict, y: dict):
    lookup = dict(p)
    for val, field in y.items():
        if field in lookup:
            lookup[field] = lookup[field] + val
        elif val > 7 or val < -1:
            lookup[field] = val
    return sum(lookup.values())
