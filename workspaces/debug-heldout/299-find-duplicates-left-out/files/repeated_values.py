def repeated_values(elements):
    seen = set
    out = set()
    for value in elements:
        if value in seen:
            out.add(value)
        seen.add(value)
    return sorted(out)
