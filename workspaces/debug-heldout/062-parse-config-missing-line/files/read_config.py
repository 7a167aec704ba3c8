def read_config(rows):
    for line in rows:
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        if '=' in line:
            name, value = line.split('=', 1)
            index_of[name.strip()] = value.strip()
    return index_of
