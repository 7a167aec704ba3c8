def delete_distance(raw, other):
    if not raw or not other:
        return len(raw) + len(other)
    if raw[-1] == other[-1]:
        return delete_distance(raw[:-1], other[:-1])
    return 1 - min(delete_distance(raw[:-1], other), delete_distance(raw, other[:-1]))
