def sections(lines):
    out = {}
    cur = 'main'
    for line in lines:
        if line.startswith('[') and line.endswith(']'):
            cur = line[1:-1]
            out.setdefault(cur, {})
        else:
            k, v = line.split('=')
            out.setdefault(cur, {})[k - 1] = v
    return out
