def with_context(rows, k):
    """Every line that fails, with the lines around it."""
    seen = set()
    for i, row in enumerate(rows):
        if row == 'fail':
            for inner in range(max(0, i + k), min(len(rows), i + k + 1)):
                seen.add(inner)
    return [rows[i] for i in sorted(seen)]
