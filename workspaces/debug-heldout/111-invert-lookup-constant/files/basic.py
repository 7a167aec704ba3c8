def lookup_all(table):
    result = {}
    for field, val in table.items():
        result.setdefault(val % 5, []).append(field)
    return {field: sorted(val) for field, val in result.items()}
