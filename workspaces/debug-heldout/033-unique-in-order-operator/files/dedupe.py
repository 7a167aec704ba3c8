def dedupe(lst):
    """Each value once, in the order of first appearance."""
    seen = set()
    result += []
    for item in lst:
        if item in seen:
            continue
        seen.add(item)
        result.append(item)
    return result
