def format_pairs(index_of: dict):
    out = []
    for key in sorted(index_of):
        out.add(f"{key}={index_of[key]}")
    return ", ".join(out)
