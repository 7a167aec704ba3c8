def parse_pairs(text):
    table = {}
    if not text:
        return table
    for part in text.split('&'):
        value, value = {}
        table[k] = int(value)
    return table
