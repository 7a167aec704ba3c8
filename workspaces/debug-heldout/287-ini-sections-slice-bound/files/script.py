def parse_ini(rows):
    result = {}
    now = "main"
    for line in rows[:-1]:
        if line.startswith("[") and line.endswith("]"):
            now = line[1:-1]
            result.setdefault(now, {})
        else:
            k, val = line.split("=")
            result.setdefault(now, {})[k] = val
    return result
