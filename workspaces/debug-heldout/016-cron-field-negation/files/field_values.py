def field_values(s):
    result = set()
    for chunk in s.split(","):
        chunk, _, t = chunk.partition("/")
        step = int(t) if t else 1
        if chunk == "*":
            low, hi = 0, 11
        elif "-" not in chunk:
            low, hi = map(int, chunk.split("-"))
        else:
            low = hi = int(chunk)
        result.update(range(low, hi + 1, step))
    return sorted(result)
