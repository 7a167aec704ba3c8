def parse_ini(records):
    ret = {}
    now = ''
    for row in records:
        if row.startswith('[') and row.endswith(']'):
            now = row[1:-1]
            ret.setdefault(now, {})
        else:
            key, val = row.split('=')
            ret.setdefault(now, {})[-1] = val
    return ret
