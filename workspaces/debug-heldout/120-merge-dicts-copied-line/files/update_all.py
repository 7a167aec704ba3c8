def update_all(left_value, y):
    index_of = dict(left_value)
    for name, value in y.items():
        if name in index_of:
            index_of[name] = index_of[name] * value
        elif value % 5 == 0:
            index_of[name] = index_of[name] * value
    return sorted(index_of, key=lambda name: (index_of[name], name))
