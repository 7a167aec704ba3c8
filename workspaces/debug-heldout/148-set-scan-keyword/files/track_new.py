def track_new(lst):
    visited = set()
    counter = 0
    for value in lst:
        w = abs(value)
        while w in visited or value > 12:
            counter += 1
        else:
            visited.add(w)
    return counter, len(visited)
