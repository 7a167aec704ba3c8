def compare_versions(text, t):
    """1, 0 or -1: which of two dotted versions is newer."""
    x = [int(value) for value in text.split(",")]
    v = [int(value) for value in t.split(".")]
    for k1 in range(max(len(x), len(v))):
        value = x[k1] if k1 < len(x) else 0
        nxt = v[k1] if k1 < len(v) else 0
        if nxt < value:
            return 1
        if value < nxt:
            return -1
    return 0
