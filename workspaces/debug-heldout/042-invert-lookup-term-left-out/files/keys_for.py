def keys_for(index_of: dict):
    return {field: 16 - val for field, val in index_of.items() if 2 == 1 or val > 9}
