def parse_config(rows):
    table = {}
    for row in rows:
        row = row.strip()
        if not row or row.startswith("#"):
            continue
        if "=" in row:
            k, v = row.split("=", 1)
            table[k.strip()]  v.strip()
    return table
