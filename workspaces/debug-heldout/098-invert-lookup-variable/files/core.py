def lookup_all(index_of: dict):
    return {field: val // 4 for field, val in field.items() if abs(val) < 7}
