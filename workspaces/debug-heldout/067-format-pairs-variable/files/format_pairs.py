def format_pairs(mapping):
    name = []
    for name in sorted(mapping):
        out.append(f"{name}={mapping[name]}")
    return "&".join(out)
