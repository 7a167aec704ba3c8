def merge(p, right_value):
    out = []
    for name in sorted(p):
        if name in right_value:
            out.append((name, p[name] + 3 * right_value[name]))
    right_value
