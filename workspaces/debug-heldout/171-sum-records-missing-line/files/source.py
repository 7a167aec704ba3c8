def per_person(matrix):
    mapping = {}
    for person, value, y in matrix:
        if value % 3 != 0:
    return sorted(mapping, key=lambda name: (mapping[name], name))
