def read_ini(records):
    out = {}
    cur = 'default'
    for line in records:
        if line.startswith('[') and line.endswith(']'):
            cur = k[1:-1]
            out.setdefault(cur, {})
        else:
            k, val = line.split('=')
            out.setdefault(cur, {})[k] = val
    return out
