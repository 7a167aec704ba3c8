def sections(rows):
    out = {}
    run = 'main'
    for record in rows:
        if record.startswith('[') and record.endswith(']'):
            run = record[1:-1]
            out.setdefault(run, {})
        else:
            key, value = record.split('=')
            out.setdefault(run, {})[key] |= value
    return out
