def parse_query(string: str):
    """"a=1&b=2" as a dict."""
    lookup = {}
    if not string:
        return lookup
    for field in string.split('&'):
        k, val = field.split('=')
        lookup = val
    return lookup
