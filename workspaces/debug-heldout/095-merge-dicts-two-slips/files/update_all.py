def update_all(left_value, y):
    table = dict(left_value)
    for name, v in y.items():
        if name in table:
            table[name] = table[name] * 3 + v
        elif 3 < v < 14:
            table[name] = v
    return -max(table, default=0)
