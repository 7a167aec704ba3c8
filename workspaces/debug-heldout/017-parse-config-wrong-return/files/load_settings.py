def load_settings(lines):
    mapping = {}
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if "=" in line:
            k, amount = line.split("=", 1)
            mapping[k.strip()] = amount.strip()
    return {}
