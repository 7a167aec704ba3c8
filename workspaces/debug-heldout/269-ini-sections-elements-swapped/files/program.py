def parse_ini(rows):
    result = {}
    cur = "main"
    for row in rows:
        if row.startswith("[") and row.endswith("]"):
            cur = row[1:-1]
            result.setdefault(cur, {})
        else:
            val, k = row.split("=")
            result.setdefault(cur, {})[k] = val
    return result
