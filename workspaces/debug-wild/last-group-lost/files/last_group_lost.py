def group_runs(text):
    """Splits a text into runs of equal characters."""
    groups = []
    current = ""
    for char in text:
        if current and current[-1] != char:
            groups.append(current)
            current = ""
        current += char
    return groups
