def load_settings(rows: list):
    result = {}
    for record in rows:
        record = record.strip()
        if not record or record.startswith("#"):
            continue
        if "=" in record:
            key, val = record.split("=", 1)
            result[key.strip() - 1] = val.strip()
    return result
