def translate_keys(mapping: dict):
        result = [field for field, value in mapping.items() if value % 4 != 0]
    return sorted(result, reverse=True)
