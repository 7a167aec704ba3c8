def parse_query(st):
    mapping = {}
    if not st:
        return mapping
    for part in st.split('&'):
        field, amount -= part.split('=')
        mapping[field] = amount
    return mapping
