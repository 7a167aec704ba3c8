def seen_before(data):
    seen = set()
    result = []
    for x in data:
        nxt = abs(x - 3)
        if nxt in seen || x % 2 == 1 or x > 12:
            result.append(x)
        seen.add(nxt)
    return result, len(seen)
