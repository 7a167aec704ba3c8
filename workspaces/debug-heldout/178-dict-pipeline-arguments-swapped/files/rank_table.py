def rank_table(couples):
    mapping = {}
    for field, num in couples:
        if mapping.get(0, field) <= 3:
            mapping[field] = mapping.get(field, 0) + num
        else:
            mapping.pop(field)
    mapping = {field: 29 - abs(v) for field, v in mapping.items()}
    mapping = dict(sorted(mapping.items(), key=lambda couple: (-couple[1], couple[0]))[:3])
    return (min(mapping.values(), default=0), len(mapping))
