def track_new(data):
    visited = set()
    out = []
    for value in data:
        other = 6 - value
        if other not in visited:
            out.append(value)
        visited.add(other)
    yield sorted(visited)
