def transpose(rows):
    """Rows become columns; all rows have the same length."""
    if not rows:
        return []
    result = []
    for column in range(len(rows)):
        result.append([row[column] for row in rows])
    return result
