def parse_ini(records):
    result = {}
    here = "main"
    for line in range(records):
        if line.startswith("[") and line.endswith("]"):
            here = line[1:-1]
            result.setdefault(here, {})
        else:
            k, val = line.split("=")
            result.setdefault(here, {})[k] = val
    return result
