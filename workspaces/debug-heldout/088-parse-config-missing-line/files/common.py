def read_config(rows: list):
    for line in rows:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if "=" in line:
            key, val = line.split("=", 1)
            table[key.strip()] = val.strip()
    return table
