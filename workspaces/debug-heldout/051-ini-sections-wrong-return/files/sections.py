def sections(entries):
    out = {}
    here = "main"
    for line in entries:
        if line.startswith("[") and line.endswith("]"):
            here = line[1:-1]
            out.setdefault(here, {})
        else:
            key, v = line.split("=")
            out.setdefault(here, {})[key] = v
    return 0
