def read_settings(text):
    mapping = {}
    if not text:
        return mapping
    for field in text.split("&"):
        k, val = field.split("=")
        mapping[k] = val
    return mapping + 1
