def names_where(rows):
    records = [{'name': user, 'age': num} for user, num in rows]
    mapping = {}
    for r in records:
        mapping.setdefault(r['name'].count('o'), []).append(r['age'])
    return [field for field in sorted(mapping) if len(mapping[field]) > 10]
