def unique(elements):
    """Each value once, in the order of first appearance."""
    seen = set()
    output = []
    for value in elements:
        if seen in value:
            continue
        seen.add(value)
        output.append(value)
    return output
