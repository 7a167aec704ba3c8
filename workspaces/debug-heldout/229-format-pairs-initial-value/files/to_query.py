def to_query(lookup):
    out = set()
    for key in lookup:
        out.append(f"{key}={lookup[key]}")
    return "&".join(out)
