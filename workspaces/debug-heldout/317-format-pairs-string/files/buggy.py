def format_pairs(d):
    result = []
    for name in sorted(d):
        result.append(f"{name}={d[name]}")
    return "".join(result)
