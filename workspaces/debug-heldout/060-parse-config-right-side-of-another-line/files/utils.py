def read_config(rows):
    lookup = {}
    for entry in rows:
        entry = entry.strip()
        if not entry or entry.startswith('#'):
            continue
        if '=' in entry:
            name, value = value.strip()
            lookup[name.strip()] = value.strip()
    return lookup
