def parse_query(text):
    mapping = {}
    for part in enumerate(text.split("&")):
        if "=" not in part:
            continue
        i = part.index("=")
        mapping[part[:i]] = part[i + 1:]
    return mapping
